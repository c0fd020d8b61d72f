package org.nuanyang.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Narrowed;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Children with their pairings, as lists and sums. */
@Repository
class PairingListSql {
    /** The children of the place, and who of them is in care today. */
    private static final String HERE = """
            with here as (
                select pupil.*
                  from roster.pupil
                 where pupil.county_id = (select viewer.county()) and pupil.left_on is null
                   and\s""" + Narrowed.to("pupil", "id") + """

                   and (:school::uuid is null or pupil.school_id = :school)
                   and (:klass::uuid is null or pupil.class_id = :klass)
            ), cared as materialized (
                select here.id as child_id
                  from here
                 where (select true
                          from roster.in_care
                         where in_care.county_id = here.county_id and in_care.child_id = here.id
                           and in_care.from_on <= :on and (in_care.until_on is null or in_care.until_on > :on)
                         limit 1)
            """;

    /** What goes on with each of them besides: each gone through once, not once for each of the others. */
    private static final String PLACE = HERE + """
            ), now as materialized (
                select pairing.child_id, count(*) filter (where pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')) as grown_ups,
                       array_agg(pairing.kind) as kinds,
                       bool_or(pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER') and letter.pairing_id is null) as unsigned,
                       bool_or(helper.sort = 'OUTSIDE'
                               and not exists (select
                                                 from pairing.background_check
                                                where background_check.county_id = helper.county_id and background_check.helper_id = helper.id
                                                  and background_check.expires_on >= :on)) as unchecked,
                       bool_or(position(lower(:q::text) in lower(helper.name)) > 0) as named,
                       bool_or(pairing.helper_id = any (:overLoaded::uuid[])) as over_load
                  from here
                  join pairing.pairing     on pairing.county_id = here.county_id and pairing.child_id = here.id and pairing.until_on is null
                  left join pairing.helper on helper.county_id = pairing.county_id and helper.id = pairing.helper_id
                  left join pairing.letter on letter.county_id = pairing.county_id and letter.pairing_id = pairing.id
                 group by pairing.child_id
            )
            """;

    /** In care today, or paired. */
    private static final String CHOSEN = """
              from here
              left join cared on cared.child_id = here.id
              left join now   on now.child_id = here.id
              left join pairing.key_child on key_child.county_id = here.county_id and key_child.child_id = here.id and key_child.until_on is null
             where (cared.child_id is not null or now.child_id is not null)
               and (:kind::text is null or :kind = any (now.kinds))
               and (:q::text is null or now.named
                    or position(lower(:q) in lower(here.name || ' ' || replace(here.sort_name, ' ', ''))) > 0)
               and case coalesce(:state, 'ALL')
                        when 'PAIRED' then now.grown_ups > 0
                        when 'UNPAIRED' then cared.child_id is not null and coalesce(now.grown_ups, 0) = 0
                        when 'KEY' then key_child.id is not null
                        when 'KEY_UNPAIRED' then key_child.id is not null and coalesce(now.grown_ups, 0) = 0
                        when 'CHECK' then now.unchecked
                        when 'OVER_LOAD' then now.over_load
                        when 'UNSIGNED' then now.unsigned
                        else true end
            """;

    private static final String CHILDREN = """
            select here.id, here.name, here.school_id, school.name as school_name, here.class_id, class.stage, class.entry_year, class.class_number,
                   chosen.key, chosen.in_care,
                   case when chosen.grown_ups = 0 then (select max(past.until_on)
                                                          from pairing.pairing as past
                                                         where past.county_id = here.county_id and past.child_id = here.id
                                                           and past.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')) end as last_helped
              from (select here.id, key_child.id is not null as key, cared.child_id is not null as in_care, coalesce(now.grown_ups, 0) as grown_ups
            """ + CHOSEN + """
                   ) as chosen
              join here                      on here.id = chosen.id
              join access.org as school      on school.county_id = here.county_id and school.id = here.school_id
              left join access.org as class  on class.county_id = here.county_id and class.id = here.class_id
             order by school.sort_name, school.id, class.entry_year desc nulls last, class.class_number, here.sort_name, here.id
             limit :size offset :offset
            """;

    private final JdbcClient jdbc;

    PairingListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void planForTheseValues() {
        Narrowed.planForTheseValues(jdbc);
    }

    void planForAnyValues() {
        Narrowed.planForAnyValues(jdbc);
    }

    List<PairedChild> children(PairingFilter filter, Collection<UUID> overLoaded, LocalDate on, int size, long offset) {
        return chosen(PLACE + CHILDREN, filter, overLoaded, on).param("size", size).param("offset", offset).query(PairingListSql::child).list();
    }

    long count(PairingFilter filter, Collection<UUID> overLoaded, LocalDate on) {
        return chosen(PLACE + "select count(*)" + CHOSEN, filter, overLoaded, on).query(Long.class).single();
    }

    record Sums(long inCare, long paired, long key, long keyPaired) {}

    /** Who the helpers are is not asked: planning the way through what is seen of them takes longer than all the rest. */
    Sums sums(PairingFilter place, LocalDate on) {
        return jdbc.sql(HERE + """
                ), now as materialized (
                    select pairing.child_id, bool_or(pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')) as by_grown_up
                      from here
                      join pairing.pairing on pairing.county_id = here.county_id and pairing.child_id = here.id and pairing.until_on is null
                     group by pairing.child_id
                )
                select count(cared.child_id) as in_care, count(cared.child_id) filter (where now.by_grown_up) as paired,
                       count(key_child.id) as key, count(key_child.id) filter (where now.by_grown_up) as key_paired
                  from here
                  left join cared on cared.child_id = here.id
                  left join now   on now.child_id = here.id
                  left join pairing.key_child on key_child.county_id = here.county_id and key_child.child_id = here.id and key_child.until_on is null
                 where cared.child_id is not null or now.child_id is not null
                """).params(Narrowed.params()).param("on", on).param("school", id(place.school())).param("klass", id(place.klass())).query(Sums.class).single();
    }

    record Letters(long letters, long signed) {}

    Letters letters(PairingFilter filter) {
        return jdbc.sql("""
                select count(*) as letters, count(letter.pairing_id) as signed
                  from pairing.pairing
                  join roster.pupil on pupil.county_id = pairing.county_id and pupil.id = pairing.child_id
                  left join pairing.letter on letter.county_id = pairing.county_id and letter.pairing_id = pairing.id
                 where pairing.county_id = (select viewer.county()) and pairing.until_on is null
                   and\s""" + Narrowed.to("pupil", "id") + """

                   and pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')
                   and (:school::uuid is null or pupil.school_id = :school)
                   and (:klass::uuid is null or pupil.class_id = :klass)
                """).param("school", id(filter.school())).param("klass", id(filter.klass())).params(Narrowed.params()).query(Letters.class).single();
    }

    private StatementSpec chosen(String sql, PairingFilter filter, Collection<UUID> overLoaded, LocalDate on) {
        return jdbc.sql(sql).params(Narrowed.params())
                .param("on", on).param("school", id(filter.school())).param("klass", id(filter.klass()))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("q", filter.q()).param("overLoaded", Rows.texts(overLoaded));
    }

    private static @Nullable UUID id(@Nullable OrgId org) {
        return org == null ? null : org.value();
    }

    private static PairedChild child(ResultSet row, int number) throws SQLException {
        var klass = Cells.id(row, "class_id");
        return new PairedChild(
                new ChildId(row.getObject("id", UUID.class)), row.getString("name"), new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"),
                klass == null ? null : new OrgId(klass),
                ClassYear.in(row),
                row.getBoolean("key"), row.getBoolean("in_care"), row.getObject("last_helped", LocalDate.class), List.of());
    }
}
