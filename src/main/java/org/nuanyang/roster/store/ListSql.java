package org.nuanyang.roster.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Narrowed;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of children. The optional filters need a plan for the values at hand: see {@link #planForTheseValues}. */
@Repository
public class ListSql {
    private static final String PAGE = """
            select child.id
              from roster.child
             where\s""" + ChosenSql.CHOSEN + """
             order by child.sort_name, child.id
             limit :size offset :offset
            """;

    private static final String COUNT = """
            select count(*)
              from (select
                      from roster.child
                     where\s""" + ChosenSql.CHOSEN + """
                     limit :size) as child
            """;

    private static final String IDS = """
            select child.id, child.sort_name
              from roster.child
             where\s""" + ChosenSql.CHOSEN + """
               and (child.sort_name, child.id) > (:afterName, :afterId)
             order by child.sort_name, child.id
             limit :size
            """;

    private static final String SIGNED_PAGE = """
            select child.id
              from\s""" + SignedSql.SIGNED + """
               and\s""" + ChosenSql.CHOSEN + """
             order by sign.sort_name, sign.child_id
             limit :size offset :offset
            """;

    private static final String SIGNED_COUNT = """
            select count(*)
              from (select
                      from\s""" + SignedSql.SIGNED + """
                       and\s""" + ChosenSql.CHOSEN + """
                     limit :size) as child
            """;

    private static final String SIGNED_IDS = """
            select child.id, child.sort_name
              from\s""" + SignedSql.SIGNED + """
               and\s""" + ChosenSql.CHOSEN + """
               and (sign.sort_name, sign.child_id) > (:afterName, :afterId)
             order by sign.sort_name, sign.child_id
             limit :size
            """;

    private static final UUID LOWEST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ChosenSql chosen;
    private final RowSql rows;

    ListSql(JdbcClient jdbc, ChosenSql chosen, RowSql rows) {
        this.jdbc = jdbc;
        this.chosen = chosen;
        this.rows = rows;
    }

    /** A stop of the way through a list. */
    public record Stop(String sortName, UUID id) {
        public static final Stop START = new Stop("", LOWEST);
    }

    public void planForTheseValues() {
        Narrowed.planForTheseValues(jdbc);
    }

    /**
     * For who sees much: gathering the whole sight and sorting it takes longer than reading along the list, but the
     * planner takes every sight for a small one.
     */
    public void readAlongTheList() {
        bitmaps("off");
    }

    /** For what comes after the list in the same transaction. */
    public void readAsUsual() {
        bitmaps("on");
    }

    public void planForAnyValues() {
        Narrowed.planForAnyValues(jdbc);
    }

    private void bitmaps(String used) {
        jdbc.sql("select set_config('enable_bitmapscan', :used, true)").param("used", used).query(String.class).single();
    }

    /** The children that the filter's words find, or null when it has none. */
    public @Nullable List<UUID> found(ChildFilter filter, int atMost) {
        return chosen.found(filter, atMost);
    }

    /** One page's children, in order. */
    public List<UUID> page(ChildFilter filter, @Nullable Collection<UUID> found, int size, long offset) {
        return chosen.asking(PAGE, SIGNED_PAGE, filter, found, size).param("offset", offset).query(UUID.class).list();
    }

    /** What the list tells of these children, in its order. */
    public List<ChildRow> rows(Collection<UUID> children) {
        if (children.isEmpty()) return List.of();
        planForAnyValues();
        return rows.of(children);
    }

    public long count(ChildFilter filter, @Nullable Collection<UUID> found, int atMost) {
        return chosen.asking(COUNT, SIGNED_COUNT, filter, found, atMost).query(Long.class).single();
    }

    public List<Stop> after(Stop stop, ChildFilter filter, @Nullable Collection<UUID> found, int size) {
        return chosen.asking(IDS, SIGNED_IDS, filter, found, size)
                .param("afterName", stop.sortName()).param("afterId", stop.id())
                .query((row, _) -> new Stop(row.getString("sort_name"), row.getObject("id", UUID.class)))
                .list();
    }
}
