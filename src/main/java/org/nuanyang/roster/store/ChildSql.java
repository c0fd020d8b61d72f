package org.nuanyang.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.ClassYear;
import org.nuanyang.database.Narrowed;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.Departure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChildSql {
    private static final String STORE = """
            insert into roster.child (
                    county_id, id, school_id, class_id, sort_name, search_keys, name, former_name,
                    resident_id_sealed, resident_id_blind, document_kind, document_number_sealed,
                    document_number_blind, student_number_sealed, student_number_blind, sex, birth_from,
                    birth_precision, ethnic_group, boarding, commute, rural_household, household_address_sealed,
                    address_sealed, township, village, village_group, phone_sealed, phone_blind, health_sealed,
                    illness_sealed, disability_sealed, disability_card_sealed, trait, interest, study_level, behaviour, thought, family_background_sealed,
                    difficulties_sealed, economic_state, aid, orphan, abandoned, single_parent_family, only_child,
                    migrant_child, note, declared, parents_away, declared_on, counts, counts_why, counts_until,
                    missing, guardian_relation, enrolled_on, left_on, left_why, version, contacts_changed_on)
            select viewer.county(), id, school_id, class_id, sort_name,
                       string_to_array(search_keys, chr(9)), name,
                       former_name, resident_id_sealed, resident_id_blind, document_kind, document_number_sealed,
                       document_number_blind, student_number_sealed, student_number_blind, sex, birth_from,
                       birth_precision, ethnic_group, boarding, commute, rural_household, household_address_sealed,
                       address_sealed, township, village, village_group, phone_sealed, phone_blind, health_sealed,
                       illness_sealed, disability_sealed, disability_card_sealed, trait, interest, study_level, behaviour, thought, family_background_sealed,
                       difficulties_sealed, economic_state, aid, orphan, abandoned, single_parent_family,
                       only_child, migrant_child, note, declared, parents_away, declared_on, counts, counts_why,
                       counts_until, string_to_array(missing, chr(9)),
                       guardian_relation, enrolled_on, left_on, left_why, version, contacts_changed_on
              from unnest(:id::uuid[], :school_id::uuid[], :class_id::uuid[], :sort_name::text[],
                          :search_keys::text[], :name::text[], :former_name::text[], :resident_id_sealed::bytea[],
                          :resident_id_blind::bytea[], :document_kind::text[], :document_number_sealed::bytea[],
                          :document_number_blind::bytea[], :student_number_sealed::bytea[],
                          :student_number_blind::bytea[], :sex::text[], :birth_from::date[],
                          :birth_precision::text[], :ethnic_group::text[], :boarding::boolean[], :commute::text[],
                          :rural_household::boolean[], :household_address_sealed::bytea[],
                          :address_sealed::bytea[], :township::text[], :village::text[], :village_group::text[],
                          :phone_sealed::bytea[], :phone_blind::bytea[], :health_sealed::bytea[],
                          :illness_sealed::bytea[], :disability_sealed::bytea[], :disability_card_sealed::bytea[], :trait::text[], :interest::text[],
                          :study_level::text[], :behaviour::text[], :thought::text[], :family_background_sealed::bytea[], :difficulties_sealed::bytea[],
                          :economic_state::text[], :aid::text[], :orphan::boolean[], :abandoned::boolean[],
                          :single_parent_family::boolean[], :only_child::boolean[], :migrant_child::boolean[],
                          :note::text[], :declared::text[], :parents_away::text[], :declared_on::date[],
                          :counts::text[], :counts_why::text[], :counts_until::date[], :missing::text[],
                          :guardian_relation::text[], :enrolled_on::date[], :left_on::date[], :left_why::text[],
                          :version::integer[], :contacts_changed_on::date[])
                as told (id, school_id, class_id, sort_name, search_keys, name, former_name, resident_id_sealed,
                          resident_id_blind, document_kind, document_number_sealed, document_number_blind,
                          student_number_sealed, student_number_blind, sex, birth_from, birth_precision,
                          ethnic_group, boarding, commute, rural_household, household_address_sealed,
                          address_sealed, township, village, village_group, phone_sealed, phone_blind,
                          health_sealed, illness_sealed, disability_sealed, disability_card_sealed, trait, interest, study_level,
                          behaviour, thought, family_background_sealed, difficulties_sealed, economic_state, aid, orphan, abandoned,
                          single_parent_family, only_child, migrant_child, note, declared, parents_away,
                          declared_on, counts, counts_why, counts_until, missing, guardian_relation, enrolled_on,
                          left_on, left_why, version, contacts_changed_on)
            on conflict (county_id, id) do update set
                    school_id = excluded.school_id, class_id = excluded.class_id, sort_name = excluded.sort_name,
                    search_keys = excluded.search_keys, name = excluded.name, former_name = excluded.former_name,
                    resident_id_sealed = excluded.resident_id_sealed,
                    resident_id_blind = excluded.resident_id_blind, document_kind = excluded.document_kind,
                    document_number_sealed = excluded.document_number_sealed,
                    document_number_blind = excluded.document_number_blind,
                    student_number_sealed = excluded.student_number_sealed,
                    student_number_blind = excluded.student_number_blind, sex = excluded.sex,
                    birth_from = excluded.birth_from, birth_precision = excluded.birth_precision,
                    ethnic_group = excluded.ethnic_group, boarding = excluded.boarding, commute = excluded.commute,
                    rural_household = excluded.rural_household,
                    household_address_sealed = excluded.household_address_sealed,
                    address_sealed = excluded.address_sealed, township = excluded.township,
                    village = excluded.village, village_group = excluded.village_group,
                    phone_sealed = excluded.phone_sealed, phone_blind = excluded.phone_blind,
                    health_sealed = excluded.health_sealed, illness_sealed = excluded.illness_sealed,
                    disability_sealed = excluded.disability_sealed, disability_card_sealed = excluded.disability_card_sealed, trait = excluded.trait,
                    interest = excluded.interest, study_level = excluded.study_level,
                    behaviour = excluded.behaviour, thought = excluded.thought,
                    family_background_sealed = excluded.family_background_sealed, difficulties_sealed = excluded.difficulties_sealed,
                    economic_state = excluded.economic_state, aid = excluded.aid, orphan = excluded.orphan,
                    abandoned = excluded.abandoned, single_parent_family = excluded.single_parent_family,
                    only_child = excluded.only_child, migrant_child = excluded.migrant_child, note = excluded.note,
                    declared = excluded.declared, parents_away = excluded.parents_away,
                    declared_on = excluded.declared_on, counts = excluded.counts, counts_why = excluded.counts_why,
                    counts_until = excluded.counts_until, missing = excluded.missing,
                    guardian_relation = excluded.guardian_relation, left_on = excluded.left_on,
                    left_why = excluded.left_why, version = excluded.version,
                    contacts_changed_on = excluded.contacts_changed_on
            """;

    private static final int MANY = 500;

    private final JdbcClient jdbc;
    private final Vault vault;

    ChildSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** One file: to plan the way to it takes longer than to go it. */
    void planForAnyValues() {
        Narrowed.planForAnyValues(jdbc);
    }

    /** Holds the files against changes by others until the end of the transaction, always in the same order. */
    void lock(Collection<UUID> ids) {
        jdbc.sql("""
                select id
                  from roster.child
                 where county_id = (select viewer.county()) and id = any (:ids::uuid[])
                 order by id
                   for update
                """).param("ids", Rows.texts(ids)).query(UUID.class).list();
    }

    /**
     * Looked up one by one, here and in what belongs to a file: the planner knows neither the county nor the sight, takes
     * them for small and would read through all of it; {@code offset 0} keeps it from doing so.
     */
    List<StoredFile> find(Collection<UUID> ids) {
        var told = new ToldReader(Columns.CHILD, vault);
        return jdbc.sql("""
                select child.id, child.school_id, child.class_id, child.enrolled_on, child.declared_on, child.version, child.contacts_changed_on,
                       child.left_on, child.left_why,\s""" + Columns.CHILD.of("child") + """
                       , class.stage, class.entry_year, class.class_number, card.issued_on, card.version as card_version
                  from unnest(:ids::uuid[]) as wanted (id)
                 cross join lateral (select *
                                       from roster.child
                                      where child.county_id = (select viewer.county()) and child.id = wanted.id and child.erased_on is null
                                     offset 0) as child
                  left join access.org as class on class.county_id = child.county_id and class.id = child.class_id
                  left join lateral (select issued_on, version
                                       from roster.card_issue
                                      where card_issue.county_id = child.county_id and card_issue.child_id = child.id
                                      order by issued_on desc, version desc
                                      limit 1) as card on true
                """).param("ids", Rows.texts(ids)).query((row, _) -> file(row, told.read(row))).list();
    }

    void store(List<Derived> files) {
        if (files.isEmpty()) return;
        var rows = ToldColumns.of(new Rows<>(files), Columns.CHILD, row -> row.file().told, vault)
                .text("id", row -> row.file().id)
                .text("school_id", row -> row.file().school)
                .text("class_id", row -> row.file().klass)
                .text("sort_name", Derived::sortName)
                .text("search_keys", Derived::searchKeys)
                .text("declared_on", row -> row.file().declaredOn)
                .text("counts", row -> row.membership().answer())
                .text("counts_why", row -> row.membership().why())
                .text("counts_until", row -> row.membership().changesOn())
                .text("missing", Derived::missing)
                .text("guardian_relation", Derived::guardianRelation)
                .text("enrolled_on", row -> row.file().enrolledOn)
                .text("left_on", row -> row.file().left == null ? null : row.file().left.on())
                .text("left_why", row -> row.file().left == null ? null : row.file().left.why())
                .text("version", row -> row.file().version)
                .text("contacts_changed_on", row -> row.file().contactsChangedOn);
        jdbc.sql(STORE).params(rows.params()).update();
        planAnewFor(files.size());
    }

    /**
     * A session keeps the plans of its foreign keys' checks. One made while a table had a single page reads the whole
     * table for each of ten thousand new rows: plan again, now that the rows are there.
     */
    void planAnewFor(int rows) {
        if (rows > MANY) jdbc.sql("discard plans").update();
    }

    void delete(Collection<UUID> ids) {
        planAnewFor(ids.size());
        jdbc.sql("delete from roster.child where county_id = viewer.county() and id = any (:ids::uuid[])")
                .param("ids", Rows.texts(ids)).update();
    }

    private static StoredFile file(ResultSet row, Map<String, Object> told) throws SQLException {
        var file = new StoredFile(
                row.getObject("id", UUID.class), false, row.getObject("school_id", UUID.class),
                row.getObject("enrolled_on", LocalDate.class), told);
        file.klass = row.getObject("class_id", UUID.class);
        file.classYear = ClassYear.in(row);
        file.declaredOn = row.getObject("declared_on", LocalDate.class);
        file.version = row.getInt("version");
        file.contactsChangedOn = row.getObject("contacts_changed_on", LocalDate.class);
        file.cardIssuedOn = row.getObject("issued_on", LocalDate.class);
        file.cardVersion = row.getInt("card_version");
        var left = row.getString("left_why");
        if (left != null) file.left = new Departure(row.getObject("left_on", LocalDate.class), Departure.Why.valueOf(left));
        return file;
    }
}
