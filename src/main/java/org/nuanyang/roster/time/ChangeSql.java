package org.nuanyang.roster.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.time.RollChange.Kind;
import org.nuanyang.roster.time.RollChange.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is other between two rolls; what the viewer may see of them is {@code roster.roll_on}'s to say. */
@Repository
class ChangeSql {
    private static final String CHANGES = """
            with was as materialized (select * from roster.roll_on(:before, :definition, :school, :klass)),
                 now as materialized (select * from roster.roll_on(:after, :definition, :school, :klass)),
                 change as (
                    select coalesce(former.child_id, latter.child_id) as child_id,
                           coalesce(latter.child_name, former.child_name) as child_name,
                           coalesce(latter.sort_name, former.sort_name) as sort_name,
                           case when former.child_id is null then 'JOINED' when latter.child_id is null then 'LEFT' else 'CHANGED' end as kind,
                           former.school_id as former_school_id, former.class_id as former_class_id, former.answer as former_answer,
                           former.ground as former_ground, former.why as former_why, former.args as former_args, former.until as former_until,
                           latter.school_id as latter_school_id, latter.class_id as latter_class_id, latter.answer as latter_answer,
                           latter.ground as latter_ground, latter.why as latter_why, latter.args as latter_args, latter.since as latter_since
                      from (select * from was where answer = 'COUNTS') as former
                      full join (select * from now where answer = 'COUNTS') as latter on latter.child_id = former.child_id
                     where former.child_id is null or latter.child_id is null
                        or (former.school_id, former.class_id, former.ground) is distinct from (latter.school_id, latter.class_id, latter.ground))
            """;

    private final JdbcClient jdbc;

    ChangeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ChangeSums sums(RollQuery query, LocalDate before) {
        return RollRow.asked(jdbc, CHANGES + """
                select (select count(*) from was where answer = 'COUNTS') as before,
                       count(*) filter (where kind = 'JOINED') as joined,
                       count(*) filter (where kind = 'LEFT') as left,
                       count(*) filter (where kind = 'CHANGED') as changed
                  from change
                """, query)
                .param("before", before).param("after", query.day()).query(ChangeSums.class).single();
    }

    /** Why somebody joined or left: with a stay in this place that began or ended in between, or by what was told. */
    List<RollChange> changes(RollQuery query, LocalDate before, @Nullable Kind kind, int size, long offset) {
        return RollRow.asked(jdbc, CHANGES + """
                select chosen.*, came.began, came.from_on as came_on, went.ended, went.until_on as went_on,
                       now.answer as answer_now, was.child_id is not null as was_here, now.child_id is not null as is_here,
                       (select min(spell.until_on) from roster.spell
                         where spell.county_id = (select viewer.county()) and spell.child_id = chosen.child_id
                           and spell.definition = :definition and spell.answer = 'COUNTS'
                           and spell.until_on > :before and spell.until_on <= :after) as ended_on,
                       former_school.name as former_school_name, former_class.stage as former_stage,
                       former_class.entry_year as former_entry_year, former_class.class_number as former_class_number,
                       latter_school.name as latter_school_name, latter_class.stage as latter_stage,
                       latter_class.entry_year as latter_entry_year, latter_class.class_number as latter_class_number,
                       exists (select from roster.child
                                where child.county_id = (select viewer.county()) and child.id = chosen.child_id) as in_sight
                  from (select *, array_position(array['JOINED', 'LEFT', 'CHANGED'], kind) as place
                          from change
                         where :kind::text is null or kind = :kind
                         order by place, sort_name, child_id
                         limit :size offset :offset) as chosen
                  left join was on was.child_id = chosen.child_id
                  left join now on now.child_id = chosen.child_id
                  left join lateral (select began, from_on
                                       from roster.enrolment
                                      where enrolment.county_id = (select viewer.county()) and enrolment.child_id = chosen.child_id
                                        and enrolment.from_on > :before and enrolment.from_on <= :after
                                        and (:school::uuid is null or enrolment.school_id = :school)
                                        and (:klass::uuid is null or enrolment.class_id = :klass)
                                      order by from_on
                                      limit 1) as came on true
                  left join lateral (select ended, until_on
                                       from roster.enrolment
                                      where enrolment.county_id = (select viewer.county()) and enrolment.child_id = chosen.child_id
                                        and enrolment.until_on > :before and enrolment.until_on <= :after
                                        and (:school::uuid is null or enrolment.school_id = :school)
                                        and (:klass::uuid is null or enrolment.class_id = :klass)
                                      order by until_on desc
                                      limit 1) as went on true
                  left join access.org as former_school on former_school.county_id = (select viewer.county()) and former_school.id = chosen.former_school_id
                  left join access.org as former_class on former_class.county_id = (select viewer.county()) and former_class.id = chosen.former_class_id
                  left join access.org as latter_school on latter_school.county_id = (select viewer.county()) and latter_school.id = chosen.latter_school_id
                  left join access.org as latter_class on latter_class.county_id = (select viewer.county()) and latter_class.id = chosen.latter_class_id
                 order by chosen.place, chosen.sort_name, chosen.child_id
                """, query)
                .param("before", before).param("after", query.day()).param("kind", kind == null ? null : kind.name())
                .param("size", size).param("offset", offset)
                .query((row, _) -> change(row, query.day())).list();
    }

    private static RollChange change(ResultSet row, LocalDate after) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        return new RollChange(
                new ChildId(row.getObject("child_id", UUID.class)), row.getString("child_name"), kind, reason(row, kind),
                happened(row, kind, after),
                kind == Kind.JOINED ? null : new RollChange.Side(RollRow.place(row, "former_"), RollRow.membership(row, "former_")),
                kind == Kind.LEFT ? null : new RollChange.Side(RollRow.place(row, "latter_"), RollRow.membership(row, "latter_")),
                row.getBoolean("in_sight"));
    }

    private static LocalDate happened(ResultSet row, Kind kind, LocalDate after) throws SQLException {
        var came = row.getObject("came_on", LocalDate.class);
        var went = row.getObject("went_on", LocalDate.class);
        var since = row.getObject("latter_since", LocalDate.class);
        var ended = row.getObject("ended_on", LocalDate.class);
        return switch (kind) {
            case JOINED -> came != null && (since == null || came.isAfter(since)) ? came : Objects.requireNonNullElse(since, after);
            case LEFT -> {
                if (!row.getBoolean("is_here") && went != null) yield went;
                yield ended != null ? ended : Objects.requireNonNullElse(row.getObject("former_until", LocalDate.class), after);
            }
            case CHANGED -> came != null ? came : Objects.requireNonNullElse(since, after);
        };
    }

    private static Reason reason(ResultSet row, Kind kind) throws SQLException {
        return switch (kind) {
            case JOINED -> row.getBoolean("was_here") || row.getString("began") == null ? Reason.RECOGNISED : Reason.valueOf(row.getString("began"));
            case LEFT -> {
                if (!row.getBoolean("is_here") && row.getString("ended") != null) yield Reason.valueOf(row.getString("ended"));
                yield "CANNOT_TELL".equals(row.getString("answer_now")) ? Reason.CANNOT_TELL : Reason.NO_LONGER;
            }
            case CHANGED -> {
                if (!row.getString("former_school_id").equals(row.getString("latter_school_id"))) yield Reason.SCHOOL_CHANGED;
                yield Objects.equals(row.getString("former_class_id"), row.getString("latter_class_id")) ? Reason.GROUND_CHANGED : Reason.CLASS_CHANGED;
            }
        };
    }
}
