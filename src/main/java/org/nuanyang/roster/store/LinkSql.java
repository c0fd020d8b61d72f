package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is whose parent and whose guardian. */
@Repository
class LinkSql {
    private static final String STORE_PARENTS = """
            insert into roster.parent (
                    county_id, child_id, side, person_id, can_guard, cannot_guard_why, returns, last_home_from,
                    last_home_precision, employer_address_sealed, employer_phone_sealed)
            select viewer.county(), child_id, side, person_id, can_guard, cannot_guard_why, returns,
                       last_home_from, last_home_precision, employer_address_sealed, employer_phone_sealed
              from unnest(:child_id::uuid[], :side::text[], :person_id::uuid[], :can_guard::boolean[],
                          :cannot_guard_why::text[], :returns::text[], :last_home_from::date[],
                          :last_home_precision::text[], :employer_address_sealed::bytea[],
                          :employer_phone_sealed::bytea[])
                as told (child_id, side, person_id, can_guard, cannot_guard_why, returns, last_home_from,
                          last_home_precision, employer_address_sealed, employer_phone_sealed)
            on conflict (county_id, child_id, side) do update set
                    person_id = excluded.person_id, can_guard = excluded.can_guard,
                    cannot_guard_why = excluded.cannot_guard_why, returns = excluded.returns,
                    last_home_from = excluded.last_home_from, last_home_precision = excluded.last_home_precision,
                    employer_address_sealed = excluded.employer_address_sealed,
                    employer_phone_sealed = excluded.employer_phone_sealed
            """;

    private static final String STORE_GUARDIANS = """
            insert into roster.guardian (
                    county_id, id, child_id, person_id, place, relation, agreement_from, agreement_precision,
                    can_care, age_told, kind_declared, from_on, until_on)
            select viewer.county(), id, child_id, person_id, place, relation, agreement_from,
                       agreement_precision, can_care, age_told, kind_declared, from_on, until_on
              from unnest(:id::uuid[], :child_id::uuid[], :person_id::uuid[], :place::integer[], :relation::text[],
                          :agreement_from::date[], :agreement_precision::text[], :can_care::boolean[],
                          :age_told::integer[], :kind_declared::text[], :from_on::date[], :until_on::date[])
                as told (id, child_id, person_id, place, relation, agreement_from, agreement_precision, can_care,
                          age_told, kind_declared, from_on, until_on)
            on conflict (county_id, id) do update set
                    person_id = excluded.person_id, relation = excluded.relation,
                    agreement_from = excluded.agreement_from, agreement_precision = excluded.agreement_precision,
                    can_care = excluded.can_care, age_told = excluded.age_told,
                    kind_declared = excluded.kind_declared, until_on = excluded.until_on
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    LinkSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<ParentLink> parents(Collection<UUID> children) {
        var told = new ToldReader(Columns.PARENT, vault);
        return jdbc.sql("select parent.child_id, parent.side, parent.person_id, " + Columns.PARENT.of("parent") + """

                  from unnest(:children::uuid[]) as wanted (id)
                 cross join lateral (select *
                                       from roster.parent
                                      where county_id = (select viewer.county()) and child_id = wanted.id
                                     offset 0) as parent
                """)
                .param("children", Rows.texts(children))
                .query((row, _) -> new ParentLink(
                        row.getObject("child_id", UUID.class), ParentLink.subject(row.getString("side")),
                        row.getObject("person_id", UUID.class), told.read(row)))
                .list();
    }

    List<GuardianLink> guardians(Collection<UUID> children, boolean formerToo) {
        var told = new ToldReader(Columns.GUARDIAN, vault);
        return jdbc.sql("""
                select guardian.id, guardian.child_id, guardian.place, guardian.person_id, guardian.from_on, guardian.until_on,
                      \s""" + Columns.GUARDIAN.of("guardian") + """

                  from unnest(:children::uuid[]) as wanted (id)
                 cross join lateral (select *
                                       from roster.guardian
                                      where county_id = (select viewer.county()) and child_id = wanted.id and (until_on is null or :formerToo)
                                     offset 0) as guardian
                """)
                .param("children", Rows.texts(children)).param("formerToo", formerToo)
                .query((row, _) -> new GuardianLink(
                        row.getObject("id", UUID.class), row.getObject("child_id", UUID.class), row.getInt("place"),
                        row.getObject("person_id", UUID.class), row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class), told.read(row)))
                .list();
    }

    /** The children of these persons, brothers and sisters among them. */
    List<UUID> childrenOf(Collection<UUID> persons) {
        return jdbc.sql("""
                select child_id from roster.parent
                 where county_id = (select viewer.county()) and person_id = any (:persons::uuid[])
                union
                select child_id from roster.guardian
                 where county_id = (select viewer.county()) and person_id = any (:persons::uuid[]) and until_on is null
                """).param("persons", Rows.texts(persons)).query(UUID.class).list();
    }

    void storeParents(List<ParentLink> links) {
        if (links.isEmpty()) return;
        var rows = ToldColumns.of(new Rows<>(links), Columns.PARENT, row -> row.told, vault)
                .text("child_id", row -> row.child)
                .text("side", row -> ParentLink.side(row.side))
                .text("person_id", row -> row.person);
        jdbc.sql(STORE_PARENTS).params(rows.params()).update();
    }

    void deleteParents(List<ParentLink> links) {
        if (links.isEmpty()) return;
        var rows = new Rows<>(links).text("child_id", row -> row.child).text("side", row -> ParentLink.side(row.side));
        jdbc.sql("""
                delete from roster.parent
                 using unnest(:child_id::uuid[], :side::text[]) as gone (child_id, side)
                 where parent.county_id = viewer.county() and parent.child_id = gone.child_id and parent.side = gone.side
                """).params(rows.params()).update();
    }

    void storeGuardians(List<GuardianLink> links) {
        if (links.isEmpty()) return;
        var rows = ToldColumns.of(new Rows<>(links), Columns.GUARDIAN, row -> row.told, vault)
                .text("id", row -> row.id)
                .text("child_id", row -> row.child)
                .text("person_id", row -> row.person)
                .text("place", row -> row.place)
                .text("from_on", row -> row.from)
                .text("until_on", row -> row.until);
        jdbc.sql(STORE_GUARDIANS).params(rows.params()).update();
    }

    void deleteGuardians(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        jdbc.sql("delete from roster.guardian where county_id = viewer.county() and id = any (:ids::uuid[])")
                .param("ids", Rows.texts(ids)).update();
    }
}
