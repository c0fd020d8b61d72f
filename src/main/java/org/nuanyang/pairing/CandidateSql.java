package org.nuanyang.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who may help: colleagues by their duties, and whoever was entered. */
@Repository
class CandidateSql {
    private static final String KNOWN = """
            select helper.id, helper.sort, helper.name, helper.sort_name, helper.account_id, helper.child_id, helper.school_id, helper.village,
                   helper.usual_kind, helper.left_on, pupil.school_id as pupils_school, working.schools, working.homerooms, working.classes,
                   (select max(expires_on)
                      from pairing.background_check
                     where background_check.county_id = helper.county_id and background_check.helper_id = helper.id) as check_expires,
                   coalesce(load.children, 0) as load
              from pairing.helper
              left join roster.pupil as pupil on pupil.county_id = helper.county_id and pupil.id = helper.child_id
              left join pairing.load_of(:helpers::uuid[]) as load on load.helper_id = helper.id
              left join lateral (select array_agg(distinct staff.school_id) as schools,
                                        array_agg(distinct staff.class_id) filter (where staff.role = 'HOMEROOM') as homerooms,
                       array_agg(distinct staff.class_id) filter (where staff.class_id is not null) as classes
                                   from access.staff
                                  where staff.county_id = helper.county_id and staff.account_id = helper.account_id
                                    and staff.from_on <= :on and (staff.until_on is null or staff.until_on >= :on)) as working on true
             where helper.county_id = (select viewer.county())
               and helper.id = any (:helpers::uuid[])
             order by helper.sort_name, helper.id
            """;

    private final JdbcClient jdbc;

    CandidateSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Candidate> known(Collection<UUID> helpers, LocalDate on) {
        return jdbc.sql(KNOWN).param("helpers", Rows.texts(helpers)).param("on", on).query(CandidateSql::known).list().stream()
                .collect(Collectors.toMap(candidate -> candidate.ref().value(), candidate -> candidate, (one, _) -> one, LinkedHashMap::new));
    }

    /** The grown-ups entered at these schools, and their staff who were. */
    List<UUID> helpersAt(Collection<UUID> schools, LocalDate on) {
        return jdbc.sql("""
                select helper.id
                  from pairing.helper
                 where helper.county_id = (select viewer.county()) and helper.sort <> 'PUPIL' and helper.left_on is null
                   and helper.school_id = any (:schools::uuid[])
                 union
                select helper.id
                  from pairing.helper
                 where helper.county_id = (select viewer.county()) and helper.sort <> 'PUPIL' and helper.left_on is null
                   and helper.account_id = any (array(select staff.account_id
                                                        from access.staff
                                                       where staff.county_id = (select viewer.county()) and staff.school_id = any (:schools::uuid[])
                                                         and staff.from_on <= :on and (staff.until_on is null or staff.until_on >= :on)))
                """).param("schools", Rows.texts(schools)).param("on", on).query(UUID.class).list();
    }

    /** The staff of these schools who have never been paired. */
    List<Candidate> colleagues(Collection<UUID> schools, LocalDate on) {
        return jdbc.sql("""
                select staff.account_id, staff.name, array_agg(distinct staff.school_id) as schools,
                       array_agg(distinct staff.class_id) filter (where staff.role = 'HOMEROOM') as homerooms,
                       array_agg(distinct staff.class_id) filter (where staff.class_id is not null) as classes
                  from access.staff
                 where staff.county_id = (select viewer.county()) and staff.school_id = any (:schools::uuid[])
                   and staff.from_on <= :on and (staff.until_on is null or staff.until_on >= :on)
                   and not exists (select
                                     from pairing.helper
                                    where helper.county_id = staff.county_id and helper.account_id = staff.account_id)
                 group by staff.account_id, staff.name
                 order by staff.name, staff.account_id
                """).param("schools", Rows.texts(schools)).param("on", on)
                .query((row, _) -> new Candidate(
                        new HelperRef(HelperRef.By.ACCOUNT, row.getObject("account_id", UUID.class)), HelperSort.STAFF, row.getString("name"),
                        row.getObject("account_id", UUID.class), null, Cells.ids(row, "schools"), Cells.ids(row, "homerooms"), Cells.ids(row, "classes"), null, null, null, 0, null))
                .list();
    }

    record Named(UUID who, String name, UUID school) {}

    /** Colleagues of these schools by their accounts. */
    List<Named> staff(Collection<UUID> accounts, Collection<UUID> schools, LocalDate on) {
        return jdbc.sql("""
                select distinct on (staff.account_id) staff.account_id as who, staff.name, staff.school_id as school
                  from access.staff
                 where staff.county_id = (select viewer.county()) and staff.account_id = any (:accounts::uuid[])
                   and staff.school_id = any (:schools::uuid[])
                   and staff.from_on <= :on and (staff.until_on is null or staff.until_on >= :on)
                 order by staff.account_id, staff.school_id
                """).param("accounts", Rows.texts(accounts)).param("schools", Rows.texts(schools)).param("on", on).query(Named.class).list();
    }

    List<Named> pupils(Collection<UUID> children) {
        return jdbc.sql("""
                select pupil.id as who, pupil.name, pupil.school_id as school
                  from roster.pupil
                 where pupil.county_id = (select viewer.county()) and pupil.id = any (:children::uuid[])
                """).param("children", Rows.texts(children)).query(Named.class).list();
    }

    /** Enters whoever is not entered yet. Who came with a new school is known there. @return the helpers by account or pupil */
    Map<UUID, UUID> enter(HelperSort sort, List<Named> people, UUID by, Instant at) {
        boolean pupils = sort == HelperSort.PUPIL;
        jdbc.sql("""
                insert into pairing.helper (county_id, id, sort, account_id, child_id, school_id, name, sort_name, added_by, added_at)
                select viewer.county(), told.id, :sort, case when :pupils then null else told.who end, case when :pupils then told.who end,
                       told.school, told.name, told.sort_name, :by, :at
                  from unnest(:id::uuid[], :who::uuid[], :school::uuid[], :name::text[], :sortName::text[])
                    as told (id, who, school, name, sort_name)
                on conflict do nothing
                """)
                .param("sort", sort.name()).param("pupils", pupils).param("by", by).param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", Rows.texts(people.stream().map(_ -> HelperId.next()).toList()))
                .param("who", Rows.texts(people.stream().map(Named::who).toList()))
                .param("school", Rows.texts(people.stream().map(Named::school).toList()))
                .param("name", Rows.texts(people.stream().map(Named::name).toList()))
                .param("sortName", Rows.texts(people.stream().map(person -> Pinyin.sortName(person.name())).toList()))
                .update();
        return jdbc.sql("""
                select coalesce(helper.account_id, helper.child_id) as who, helper.id
                  from pairing.helper
                 where helper.county_id = (select viewer.county())
                   and (helper.account_id = any (:who::uuid[]) or helper.child_id = any (:who::uuid[]))
                """).param("who", Rows.texts(people.stream().map(Named::who).toList()))
                .query((row, _) -> Map.entry(row.getObject("who", UUID.class), row.getObject("id", UUID.class))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Candidate known(ResultSet row, int number) throws SQLException {
        var sort = HelperSort.valueOf(row.getString("sort"));
        var schools = new HashSet<>(sort == HelperSort.STAFF ? Cells.ids(row, "schools") : Set.<UUID>of());
        var entered = sort == HelperSort.PUPIL ? Cells.id(row, "pupils_school") : Cells.id(row, "school_id");
        if (schools.isEmpty() && entered != null) schools.add(entered);
        return new Candidate(
                new HelperRef(HelperRef.By.HELPER, row.getObject("id", UUID.class)), sort, row.getString("name"), Cells.id(row, "account_id"),
                Cells.id(row, "child_id"), schools, Cells.ids(row, "homerooms"), Cells.ids(row, "classes"), row.getString("village"),
                Cells.constant(PairingKind.class, row.getString("usual_kind")), row.getObject("check_expires", LocalDate.class),
                row.getInt("load"), row.getObject("left_on", LocalDate.class));
    }
}
