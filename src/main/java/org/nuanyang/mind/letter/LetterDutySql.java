package org.nuanyang.mind.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterDutySql {
    private final JdbcClient jdbc;

    LetterDutySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says to the database which day it is, for this transaction: by it whoever stands in sees the letters. */
    void on(LocalDate day) {
        jdbc.sql("select set_config('app.letter_day', :day, true)").param("day", day.toString()).query(String.class).single();
    }

    Set<AccountId> standingIn(OrgId school, LocalDate on) {
        return jdbc.sql("select account_id from mind.standing_in(:school, :on)").param("school", school.value()).param("on", on)
                .query(UUID.class).stream().map(AccountId::new).collect(Collectors.toSet());
    }

    /** Who reads what goes past the psychology teacher. */
    Set<AccountId> readersAbove(OrgId school, LetterReader reader, LocalDate on) {
        return jdbc.sql("select mind.letter_readers_above(:school, :reader, :on)").param("school", school.value()).param("reader", reader.name()).param("on", on)
                .query(UUID.class).stream().map(AccountId::new).collect(Collectors.toSet());
    }

    /** Who reads what is for the principal, at the school itself. */
    Set<AccountId> heads(OrgId school, LocalDate on) {
        return jdbc.sql("select mind.letter_heads(:school, :on)").param("school", school.value()).param("on", on).query(UUID.class).stream().map(AccountId::new).collect(Collectors.toSet());
    }

    /** Where this account stands in on the day. */
    List<OrgId> schools(AccountId account, LocalDate on) {
        return jdbc.sql("""
                select distinct school_id
                  from mind.letter_duty
                 where county_id = (select viewer.county()) and account_id = :account and ended_at is null and :on between from_on and until_on
                   and case reader when 'COUNSELLOR' then mind.stands_in(school_id) else mind.reads_above(school_id, reader) end
                """).param("account", account.value()).param("on", on).query(UUID.class).stream().map(OrgId::new).toList();
    }

    /** Not over by this day. */
    List<LetterDuties.Named> of(Collection<OrgId> schools, LocalDate on) {
        return jdbc.sql("""
                select duty.id, duty.school_id, org.name as school_name, duty.reader, duty.account_id, duty.from_on, duty.until_on
                  from mind.letter_duty as duty
                  join access.org on org.county_id = duty.county_id and org.id = duty.school_id
                 where duty.county_id = (select viewer.county()) and (duty.school_id = any (:schools::uuid[]) or duty.named_by = (select viewer.account())) and duty.ended_at is null and duty.until_on >= :on
                 order by org.name, duty.from_on, duty.id
                """).param("schools", Rows.texts(schools)).param("on", on)
                .query((row, _) -> new LetterDuties.Named(row.getObject("id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"),
                        LetterReader.valueOf(row.getString("reader")), new AccountId(row.getObject("account_id", UUID.class)), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class))).list();
    }

    /** Those who work at the school on the day. */
    List<LetterDuties.Colleague> colleagues(OrgId school, LocalDate on) {
        return jdbc.sql("""
                select distinct account_id as id, name
                  from access.staff
                 where county_id = (select viewer.county()) and school_id = :school and role not in ('OUTSIDE_HELPER', 'PSYCHOLOGY')
                   and from_on <= :on and (until_on is null or until_on >= :on)
                 order by name, id
                """).param("school", school.value()).param("on", on)
                .query((row, _) -> new LetterDuties.Colleague(new AccountId(row.getObject("id", UUID.class)), row.getString("name"))).list();
    }

    boolean hasPsychologist(OrgId school, LocalDate on) {
        return jdbc.sql("select mind.has_psychologist(:school, :on)").param("school", school.value()).param("on", on).query(Boolean.class).single();
    }

    /** A letter of danger to the psychology teacher that the principal was told of and nobody has opened. */
    boolean liesUnopened(OrgId school) {
        return jdbc.sql("select mind.lies_unopened(:school)").param("school", school.value()).query(Boolean.class).single();
    }

    /** Where there is no principal and somebody is to be named: for the county's officers. */
    List<OrgId> namedFromAbove() {
        return jdbc.sql("select mind.named_from_above()").query(UUID.class).stream().map(OrgId::new).toList();
    }

    /** False when it is there already: a form sent twice. */
    boolean insert(UUID id, OrgId school, LetterReader reader, AccountId account, LocalDate from, LocalDate until, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into mind.letter_duty (county_id, id, school_id, reader, account_id, from_on, until_on, named_by, named_at)
                values (viewer.county(), :id, :school, :reader, :account, :from, :until, :by, :at)
                on conflict do nothing
                """).param("id", id).param("school", school.value()).param("reader", reader.name()).param("account", account.value()).param("from", from).param("until", until)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean end(UUID id, Instant at) {
        return jdbc.sql("""
                update mind.letter_duty set ended_at = :at
                 where county_id = (select viewer.county()) and id = :id and ended_at is null
                """).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
