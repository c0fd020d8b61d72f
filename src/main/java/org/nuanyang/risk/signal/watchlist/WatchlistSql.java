package org.nuanyang.risk.signal.watchlist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.risk.signal.watchlist.WatchFilter.Only;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WatchlistSql {
    private final JdbcClient jdbc;

    WatchlistSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Card(ChildId child, String name, OrgId school, @Nullable OrgId klass) {}

    record Counted(UUID school, String what, int children) {}

    /** Those who are at school, by class and name. */
    List<Card> cards(Collection<ChildId> children) {
        if (children.isEmpty()) return List.of();
        return jdbc.sql("""
                select card.id, card.name, card.school_id, card.class_id
                  from roster.child_card as card
                  join access.org as school on school.county_id = card.county_id and school.id = card.school_id
                  left join access.org as class on class.county_id = card.county_id and class.id = card.class_id
                 where card.county_id = (select viewer.county()) and card.id = any (:children::uuid[]) and card.left_on is null
                 order by school.sort_name, school.id, class.entry_year desc nulls last, class.class_number, card.sort_name, card.id
                """).param("children", Rows.texts(children))
                .query((row, _) -> {
                    var klass = row.getObject("class_id", UUID.class);
                    return new Card(new ChildId(row.getObject("id", UUID.class)), row.getString("name"), new OrgId(row.getObject("school_id", UUID.class)),
                            klass == null ? null : new OrgId(klass));
                }).list();
    }

    /** Place by place of those who are heeded, and child by child: told all at once, or read from the signals, the whole county would be gone through. */
    Map<Only, Long> due(LocalDate today) {
        return jdbc.sql("""
                with mine as (
                    select distinct card.id
                      from unnest((select viewer.heeded())::uuid[]) as place
                      join roster.child_card as card on card.county_id = (select viewer.county()) and card.left_on is null
                                                    and (card.school_id = place or card.class_id = place or card.id = place)
                )
                select count(*) filter (where (select true
                                                 from risk.signal
                                                where signal.county_id = (select viewer.county()) and signal.child_id = mine.id
                                                  and signal.closed_on is null and signal.found_on >= :yesterday
                                                limit 1)) as fresh,
                       count(*) filter (where (select latest.level <> 'NONE' and latest.review_on <= :today
                                                 from (select level.level, level.review_on
                                                         from risk.level
                                                        where level.county_id = (select viewer.county()) and level.child_id = mine.id
                                                        order by level.version desc
                                                        limit 1) as latest)) as due
                  from mine
                """).param("yesterday", today.minusDays(1)).param("today", today)
                .query((row, _) -> Map.of(Only.NEW, row.getLong("fresh"), Only.DUE, row.getLong("due"))).single();
    }

    List<Counted> levelsBySchool() {
        return jdbc.sql("select school_id as school, level as what, children from risk.levels_by_school()").query(Counted.class).list();
    }

    List<Counted> signalsBySchool() {
        return jdbc.sql("select school_id as school, kind as what, children from risk.signals_by_school()").query(Counted.class).list();
    }
}
