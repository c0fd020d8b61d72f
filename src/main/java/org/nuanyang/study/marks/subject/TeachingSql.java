package org.nuanyang.study.marks.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeachingSql {
    private final JdbcClient jdbc;

    TeachingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Teaching.Taught> own(AccountId account) {
        return jdbc.sql("""
                select class_id, account_id, '' as name, subject
                  from study.teaching
                 where county_id = (select viewer.county()) and account_id = :account
                """).param("account", account.value()).query((row, _) -> taught(row)).list();
    }

    List<Teaching.Taught> of(OrgId klass) {
        return jdbc.sql("""
                select distinct teaching.class_id, teaching.account_id, staff.name, teaching.subject
                  from study.teaching
                  join access.staff on staff.county_id = teaching.county_id and staff.account_id = teaching.account_id
                 where teaching.county_id = (select viewer.county()) and teaching.class_id = :class
                 order by teaching.subject, staff.name
                """).param("class", klass.value()).query((row, _) -> taught(row)).list();
    }

    /** Who has a duty at the class today. */
    List<Teaching.Colleague> colleagues(OrgId klass, LocalDate on) {
        return jdbc.sql("""
                select distinct account_id, name
                  from access.staff
                 where county_id = (select viewer.county()) and class_id = :class and role in ('SUBJECT', 'HOMEROOM')
                   and from_on <= :on and (until_on is null or until_on >= :on)
                 order by name
                """).param("class", klass.value()).param("on", on)
                .query((row, _) -> new Teaching.Colleague(new AccountId(row.getObject("account_id", UUID.class)), row.getString("name"))).list();
    }

    boolean insert(OrgId klass, AccountId account, String subject, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into study.teaching (county_id, class_id, account_id, subject, set_by, set_at)
                values (viewer.county(), :class, :account, :subject, :by, :at)
                on conflict do nothing
                """).param("class", klass.value()).param("account", account.value()).param("subject", subject)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean delete(OrgId klass, AccountId account, String subject) {
        return jdbc.sql("""
                delete from study.teaching
                 where county_id = (select viewer.county()) and class_id = :class and account_id = :account and subject = :subject
                """).param("class", klass.value()).param("account", account.value()).param("subject", subject).update() == 1;
    }

    private static Teaching.Taught taught(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Teaching.Taught(new OrgId(row.getObject("class_id", UUID.class)), new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"), row.getString("subject"));
    }
}
