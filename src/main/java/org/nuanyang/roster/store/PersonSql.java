package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons and their absences. A person not yet linked to a child is nobody's to see, so it is met and changed apart. */
@Repository
class PersonSql {
    private static final String MEET = """
            insert into roster.person (
                    county_id, id, name, resident_id_sealed, resident_id_blind, birth_from, birth_precision,
                    phone_sealed, phone_blind, phone_2_sealed, phone_2_blind, wechat_sealed, address_sealed,
                    occupation, education, marital, health_sealed, deceased, workplace_sealed, employer_sealed,
                    trade, at_home_on)
            select viewer.county(), id, name, resident_id_sealed, resident_id_blind, birth_from,
                       birth_precision, phone_sealed, phone_blind, phone_2_sealed, phone_2_blind, wechat_sealed,
                       address_sealed, occupation, education, marital, health_sealed, deceased, workplace_sealed,
                       employer_sealed, trade, at_home_on
              from unnest(:id::uuid[], :name::text[], :resident_id_sealed::bytea[], :resident_id_blind::bytea[],
                          :birth_from::date[], :birth_precision::text[], :phone_sealed::bytea[],
                          :phone_blind::bytea[], :phone_2_sealed::bytea[], :phone_2_blind::bytea[],
                          :wechat_sealed::bytea[], :address_sealed::bytea[], :occupation::text[],
                          :education::text[], :marital::text[], :health_sealed::bytea[], :deceased::boolean[],
                          :workplace_sealed::bytea[], :employer_sealed::bytea[], :trade::text[], :at_home_on::date[])
                as told (id, name, resident_id_sealed, resident_id_blind, birth_from, birth_precision,
                          phone_sealed, phone_blind, phone_2_sealed, phone_2_blind, wechat_sealed, address_sealed,
                          occupation, education, marital, health_sealed, deceased, workplace_sealed,
                          employer_sealed, trade, at_home_on)
            """;

    private static final String CHANGE = """
            update roster.person
               set name = told.name, resident_id_sealed = told.resident_id_sealed,
                   resident_id_blind = told.resident_id_blind, birth_from = told.birth_from,
                   birth_precision = told.birth_precision, phone_sealed = told.phone_sealed,
                   phone_blind = told.phone_blind, phone_2_sealed = told.phone_2_sealed,
                   phone_2_blind = told.phone_2_blind, wechat_sealed = told.wechat_sealed,
                   address_sealed = told.address_sealed, occupation = told.occupation, education = told.education,
                   marital = told.marital, health_sealed = told.health_sealed, deceased = told.deceased,
                   workplace_sealed = told.workplace_sealed, employer_sealed = told.employer_sealed,
                   trade = told.trade, at_home_on = told.at_home_on
              from unnest(:id::uuid[], :name::text[], :resident_id_sealed::bytea[], :resident_id_blind::bytea[],
                          :birth_from::date[], :birth_precision::text[], :phone_sealed::bytea[],
                          :phone_blind::bytea[], :phone_2_sealed::bytea[], :phone_2_blind::bytea[],
                          :wechat_sealed::bytea[], :address_sealed::bytea[], :occupation::text[],
                          :education::text[], :marital::text[], :health_sealed::bytea[], :deceased::boolean[],
                          :workplace_sealed::bytea[], :employer_sealed::bytea[], :trade::text[], :at_home_on::date[])
                as told (id, name, resident_id_sealed, resident_id_blind, birth_from, birth_precision,
                          phone_sealed, phone_blind, phone_2_sealed, phone_2_blind, wechat_sealed, address_sealed,
                          occupation, education, marital, health_sealed, deceased, workplace_sealed,
                          employer_sealed, trade, at_home_on)
             where person.county_id = viewer.county() and person.id = told.id
            """;

    private static final String STORE_ABSENCES = """
            insert into roster.absence (
                    county_id, id, person_id, away_from, away_precision, place_sealed, employer_sealed, trade,
                    away_until, noted_on)
            select viewer.county(), id, person_id, away_from, away_precision, place_sealed, employer_sealed,
                       trade, away_until, noted_on
              from unnest(:id::uuid[], :person_id::uuid[], :away_from::date[], :away_precision::text[],
                          :place_sealed::bytea[], :employer_sealed::bytea[], :trade::text[], :away_until::date[],
                          :noted_on::date[])
                as told (id, person_id, away_from, away_precision, place_sealed, employer_sealed, trade,
                          away_until, noted_on)
            on conflict (county_id, id) do update set
                    away_from = excluded.away_from, away_precision = excluded.away_precision,
                    place_sealed = excluded.place_sealed, employer_sealed = excluded.employer_sealed,
                    trade = excluded.trade, away_until = excluded.away_until
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    PersonSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Holds the carers of these children: brothers and sisters in another school share them, and their file is not seen. */
    void lockOf(Collection<UUID> children) {
        jdbc.sql("""
                select id
                  from roster.person
                 where county_id = (select viewer.county())
                   and id in (select person_id from roster.parent
                               where county_id = (select viewer.county()) and child_id = any (:children::uuid[])
                              union all
                              select person_id from roster.guardian
                               where county_id = (select viewer.county()) and child_id = any (:children::uuid[]))
                 order by id
                   for update
                """).param("children", Rows.texts(children)).query(UUID.class).list();
    }

    List<Person> find(Collection<UUID> ids) {
        var told = new ToldReader(Columns.PERSON, vault);
        return jdbc.sql("select person.id, person.at_home_on, " + Columns.PERSON.of("person") + """

                  from unnest(:ids::uuid[]) as wanted (id)
                 cross join lateral (select *
                                       from roster.person
                                      where county_id = (select viewer.county()) and person.id = wanted.id
                                     offset 0) as person
                """)
                .param("ids", Rows.texts(ids))
                .query((row, _) -> new Person(row.getObject("id", UUID.class), false, told.read(row),
                        row.getObject("at_home_on", LocalDate.class)))
                .list();
    }

    /** By ID number or phone; whether the name agrees is for {@link People} to say. */
    List<UUID> like(byte[][] residentIds, byte[][] phones) {
        return jdbc.sql("""
                select id from roster.person
                 where county_id = (select viewer.county()) and resident_id_blind = any (:residentIds::bytea[])
                union
                select id from roster.person
                 where county_id = (select viewer.county()) and phone_blind = any (:phones::bytea[])
                """).param("residentIds", residentIds).param("phones", phones).query(UUID.class).list();
    }

    /** The ended ones too: a visit home does not interrupt an absence. */
    List<Absence> absences(Collection<UUID> persons) {
        var told = new ToldReader(Columns.ABSENCE, vault);
        return jdbc.sql("select absence.id, absence.person_id, absence.noted_on, absence.away_until, " + Columns.ABSENCE.of("absence") + """

                  from unnest(:persons::uuid[]) as wanted (id)
                 cross join lateral (select *
                                       from roster.absence
                                      where county_id = (select viewer.county()) and person_id = wanted.id
                                     offset 0) as absence
                """)
                .param("persons", Rows.texts(persons))
                .query((row, _) -> new Absence(
                        row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                        row.getObject("noted_on", LocalDate.class), row.getObject("away_until", LocalDate.class),
                        told.read(row)))
                .list();
    }

    void meet(List<Person> persons) {
        write(MEET, persons);
    }

    void change(List<Person> persons) {
        write(CHANGE, persons);
    }

    private void write(String sql, List<Person> persons) {
        if (persons.isEmpty()) return;
        var rows = ToldColumns.of(new Rows<>(persons), Columns.PERSON, row -> row.told, vault)
                .text("name", row -> row.name() == null ? "" : row.name())
                .text("id", row -> row.id)
                .text("at_home_on", row -> row.atHomeOn);
        jdbc.sql(sql).params(rows.params()).update();
    }

    void storeAbsences(List<Absence> absences) {
        if (absences.isEmpty()) return;
        var rows = ToldColumns.of(new Rows<>(absences), Columns.ABSENCE, row -> row.told, vault)
                .text("id", row -> row.id)
                .text("person_id", row -> row.person)
                .text("away_until", row -> row.until)
                .text("noted_on", row -> row.notedOn);
        jdbc.sql(STORE_ABSENCES).params(rows.params()).update();
    }

    void deleteAbsences(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        jdbc.sql("delete from roster.absence where county_id = viewer.county() and id = any (:ids::uuid[])")
                .param("ids", Rows.texts(ids)).update();
    }

    void forgetStrays(Collection<UUID> persons) {
        if (persons.isEmpty()) return;
        jdbc.sql("select roster.forget_strays(:persons::uuid[])::text").param("persons", Rows.texts(persons)).query(String.class).list();
    }

    void touchUnseenRelatives(Collection<UUID> persons, LocalDate on) {
        if (persons.isEmpty()) return;
        jdbc.sql("select roster.touch_unseen_relatives(:persons::uuid[], :on)::text")
                .param("persons", Rows.texts(persons)).param("on", on).query(String.class).list();
    }
}
