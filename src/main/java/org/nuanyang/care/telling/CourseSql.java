package org.nuanyang.care.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.Mood;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days on which something was done for a child; attempts that reached nobody are none. */
@Repository
class CourseSql {
    private static final String[] CLOSED = Arrays.stream(Matter.values()).filter(Matter::closed).map(Matter::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Clock clock;

    CourseSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One for each of these children of whom there is a record in sight, in the order of their ids.
     *
     * @param by what this person has done, of whatever kind; null for whatever anybody has, of the kinds that are not {@linkplain Matter#closed() closed}
     */
    List<Course> of(Collection<UUID> children, LocalDate from, LocalDate until, @Nullable AccountId by) {
        var steps = new LinkedHashMap<UUID, List<Course.Step>>();
        jdbc.sql("""
                select record_child.child_id, record_child.on_day, record_child.kind, record_child.mood
                  from care.record_child
                  join care.record on record.county_id = record_child.county_id and record.id = record_child.record_id
                 where record_child.county_id = (select viewer.county()) and record_child.child_id = any (:children::uuid[])
                   and record_child.on_day between :from and :until and record.reached and record.withdrawn_at is null
                   and case when :by::uuid is null then record_child.kind <> all (:closed::text[]) else record.done_by = :by end
                 order by record_child.child_id, record_child.on_day, record.id
                """).param("children", Rows.texts(children)).param("from", from).param("until", until).param("by", by == null ? null : by.value()).param("closed", CLOSED)
                .query(row -> {
                    var mood = row.getString("mood");
                    steps.computeIfAbsent(row.getObject("child_id", UUID.class), _ -> new ArrayList<>()).add(new Course.Step(
                            row.getObject("on_day", LocalDate.class), Matter.valueOf(row.getString("kind")), mood == null ? null : Mood.valueOf(mood)));
                });
        return steps.entrySet().stream().map(each -> new Course(new ChildId(each.getKey()), each.getValue())).toList();
    }

    /** The children in care in a class now, with their names. */
    Map<UUID, String> inCare(OrgId klass) {
        var children = new LinkedHashMap<UUID, String>();
        jdbc.sql("""
                select child.id, child.name
                  from roster.child_card as child
                 where child.county_id = (select viewer.county()) and child.class_id = :class and child.left_on is null
                   and exists (select
                                 from roster.in_care
                                where in_care.county_id = child.county_id and in_care.child_id = child.id
                                  and in_care.from_on <= :on and (in_care.until_on is null or in_care.until_on > :on))
                 order by child.sort_name, child.id
                """).param("class", klass.value()).param("on", LocalDate.now(clock))
                .query(row -> { children.put(row.getObject("id", UUID.class), row.getString("name")); });
        return children;
    }

    /** What may be said of a child in a paper in which nobody is named. */
    record Somebody(@Nullable Sex sex, @Nullable ClassYear classYear, GuardianKind guardian) {
        static final Somebody ANYBODY = new Somebody(null, null, GuardianKind.UNKNOWN);
    }

    /** Are there five such children in care at the place? */
    boolean alike(OrgId place, Somebody told) {
        var klass = told.classYear();
        return jdbc.sql("select care.alike(:place, :on, :sex::text, :stage::text, :entry::integer, :relations::text[])")
                .param("place", place.value()).param("on", LocalDate.now(clock)).param("sex", told.sex() == null ? null : told.sex().name())
                .param("stage", klass == null ? null : klass.stage().name()).param("entry", klass == null ? null : klass.entryYear())
                .param("relations", told.guardian() == GuardianKind.UNKNOWN ? null : Rows.names(told.guardian().relations())).query(Boolean.class).single();
    }

    Somebody somebody(UUID child) {
        return jdbc.sql("""
                select pupil.sex, class.stage, class.entry_year, class.class_number, guardian.relation
                  from roster.pupil
                  left join access.org as class on class.county_id = pupil.county_id and class.id = pupil.class_id
                  left join roster.guardian_of_today as guardian on guardian.county_id = pupil.county_id and guardian.child_id = pupil.id
                 where pupil.county_id = (select viewer.county()) and pupil.id = :child
                 limit 1
                """).param("child", child)
                .query((row, _) -> new Somebody(row.getString("sex") == null ? null : Sex.valueOf(row.getString("sex")), ClassYear.in(row),
                        GuardianKind.of(row.getString("relation") == null ? null : Relation.valueOf(row.getString("relation"))))).single();
    }
}
