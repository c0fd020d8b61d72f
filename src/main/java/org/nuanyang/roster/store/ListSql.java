package org.nuanyang.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Narrowed;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.SearchKeys;
import org.nuanyang.roster.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lists of children. The optional filters need a plan for the values at hand: see {@link #planForTheseValues}. */
@Repository
public class ListSql {
    /** An erased file has no name any more, and stands in no list. */
    private static final String CHOSEN = """
            child.county_id = (select viewer.county())
               and child.sort_name <> ''
               and\s""" + Narrowed.to("child", "id") + """

               and (:school::uuid is null or child.school_id = :school)
               and (:klass::uuid is null or child.class_id = :klass)
               and (:counts::text is null or child.counts = :counts)
               and (:missing::text is null or :missing = any (child.missing))
               and (:complete::boolean is null or (cardinality(child.missing) = 0) = :complete)
               and (:relations::text[] is null or coalesce(child.guardian_relation, '') = any (:relations::text[]))
               and (:presence <> 'HERE' or child.left_on is null)
               and (:whys::text[] is null or child.left_why = any (:whys::text[]) or :presence = 'ALL' and child.left_on is null)
               and (:few::uuid[] is null or child.id = any (:few::uuid[]))
               and (:many::uuid[] is null or child.id in (select unnest(:many::uuid[])))
            """;

    /** By their keys, whatever the values: a plan made once serves every time. */
    private static final String ROWS = """
            select child.*, school.name as school_name, class.stage, class.entry_year, class.class_number,
                   person.name as guardian_name, person.phone_sealed as guardian_phone_sealed
              from unnest(:ids::uuid[]) as chosen (id)
             cross join lateral (select *
                                   from roster.child
                                  where child.county_id = (select viewer.county()) and child.id = chosen.id
                                 offset 0) as child
              join access.org as school on school.county_id = child.county_id and school.id = child.school_id
              left join access.org as class on class.county_id = child.county_id and class.id = child.class_id
              left join roster.guardian on guardian.county_id = child.county_id and guardian.child_id = child.id
                                       and guardian.place = 1 and guardian.until_on is null
              left join roster.person on person.county_id = guardian.county_id and person.id = guardian.person_id
             order by child.sort_name, child.id
            """;

    private static final String PAGE = """
            select child.id
              from roster.child
             where\s""" + CHOSEN + """
             order by child.sort_name, child.id
             limit :size offset :offset
            """;

    private static final String COUNT = """
            select count(*)
              from (select
                      from roster.child
                     where\s""" + CHOSEN + """
                     limit :size) as child
            """;

    private static final String IDS = """
            select child.id, child.sort_name
              from roster.child
             where\s""" + CHOSEN + """
               and (child.sort_name, child.id) > (:afterName, :afterId)
             order by child.sort_name, child.id
             limit :size
            """;

    private static final String SIGNED_PAGE = """
            select child.id
              from\s""" + SignedSql.SIGNED + """
               and\s""" + CHOSEN + """
             order by sign.sort_name, sign.child_id
             limit :size offset :offset
            """;

    private static final String SIGNED_COUNT = """
            select count(*)
              from (select
                      from\s""" + SignedSql.SIGNED + """
                       and\s""" + CHOSEN + """
                     limit :size) as child
            """;

    private static final String SIGNED_IDS = """
            select child.id, child.sort_name
              from\s""" + SignedSql.SIGNED + """
               and\s""" + CHOSEN + """
               and (sign.sort_name, sign.child_id) > (:afterName, :afterId)
             order by sign.sort_name, sign.child_id
             limit :size
            """;

    /** So many are looked up one by one; more are hashed, and the list is read past them. */
    private static final int FEW = 500;

    private static final UUID LOWEST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SignedSql signed;

    ListSql(JdbcClient jdbc, Vault vault, SignedSql signed) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.signed = signed;
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
        if (filter.q() == null || filter.q().isBlank()) return null;
        var wanted = SearchKeys.wanted(filter.q(), vault);
        if (wanted.isEmpty()) return List.of();
        return jdbc.sql("select roster.found(:keys::text[], :atMost)")
                .param("keys", Rows.texts(wanted)).param("atMost", atMost).query(UUID.class).list();
    }

    /** One page's children, in order. */
    public List<UUID> page(ChildFilter filter, @Nullable Collection<UUID> found, int size, long offset) {
        return chosen(filter.signs().isEmpty() ? PAGE : SIGNED_PAGE, filter, found, size).param("offset", offset).query(UUID.class).list();
    }

    /** What the list tells of these children, in its order. */
    public List<ChildRow> rows(Collection<UUID> children) {
        if (children.isEmpty()) return List.of();
        planForAnyValues();
        return jdbc.sql(ROWS).param("ids", Rows.texts(children)).query(this::row).list();
    }

    public long count(ChildFilter filter, @Nullable Collection<UUID> found, int atMost) {
        return chosen(filter.signs().isEmpty() ? COUNT : SIGNED_COUNT, filter, found, atMost).query(Long.class).single();
    }

    public List<Stop> after(Stop stop, ChildFilter filter, @Nullable Collection<UUID> found, int size) {
        return chosen(filter.signs().isEmpty() ? IDS : SIGNED_IDS, filter, found, size)
                .param("afterName", stop.sortName()).param("afterId", stop.id())
                .query((row, _) -> new Stop(row.getString("sort_name"), row.getObject("id", UUID.class)))
                .list();
    }

    private StatementSpec chosen(String sql, ChildFilter filter, @Nullable Collection<UUID> found, int size) {
        return (filter.signs().isEmpty() ? jdbc.sql(sql) : signed.asking(jdbc.sql(sql), filter.signs()))
                .params(Narrowed.params())
                .param("school", filter.school() == null ? null : filter.school().value())
                .param("klass", filter.klass() == null ? null : filter.klass().value())
                .param("counts", name(filter.counts()))
                .param("missing", name(filter.missing()))
                .param("complete", filter.complete())
                .param("relations", filter.guardian() == null ? null : relations(filter.guardian()))
                .param("presence", filter.presence().name())
                .param("whys", filter.presence().whys() == null ? null : Rows.texts(filter.presence().whys()))
                .param("few", found == null || found.size() > FEW ? null : Rows.texts(found))
                .param("many", found == null || found.size() <= FEW ? null : Rows.texts(found))
                .param("size", size);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String[] relations(GuardianKind kind) {
        return kind == GuardianKind.UNKNOWN ? new String[] {""} : kind.relations().stream().map(Enum::name).toArray(String[]::new);
    }

    private ChildRow row(ResultSet row, int number) throws SQLException {
        var sex = row.getString("sex");
        var id = row.getBytes("resident_id_sealed");
        var klass = row.getObject("class_id", UUID.class);
        var relation = row.getString("guardian_relation");
        var guardian = row.getString("guardian_name");
        var phone = row.getBytes("guardian_phone_sealed");
        var precision = row.getString("birth_precision");
        var left = row.getString("left_why");
        return new ChildRow(
                new ChildId(row.getObject("id", UUID.class)),
                row.getString("name"),
                sex == null ? null : Sex.valueOf(sex),
                precision == null ? null
                        : new RoughDate(row.getObject("birth_from", LocalDate.class), RoughDate.Precision.valueOf(precision)),
                id == null ? null : new ResidentId(vault.open(id)).masked(),
                new OrgId(row.getObject("school_id", UUID.class)),
                row.getString("school_name"),
                klass == null ? null : new OrgId(klass),
                ClassYear.in(row),
                row.getObject("boarding", Boolean.class),
                Membership.Answer.valueOf(row.getString("counts")),
                clarities((String[]) row.getArray("missing").getArray()),
                guardian == null || guardian.isEmpty() ? null : guardian,
                relation == null ? null : Relation.valueOf(relation),
                phone == null ? null : new Phone(vault.open(phone)).masked(),
                row.getObject("enrolled_on", LocalDate.class),
                left == null ? null : new Departure(row.getObject("left_on", LocalDate.class), Departure.Why.valueOf(left)),
                row.getInt("version"));
    }

    private static Set<Clarity> clarities(String[] names) {
        return Arrays.stream(names).map(Clarity::valueOf).collect(Collectors.toSet());
    }
}
