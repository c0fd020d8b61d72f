package org.nuanyang.mind.screening;

import static org.nuanyang.database.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.mind.screening.FollowUps.FollowUp;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FollowUpSql {
    private final JdbcClient jdbc;

    FollowUpSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Named(FollowUp followUp, String name) {}

    /** Those in sight of children in sight, the earliest first. */
    List<Named> open() {
        return jdbc.sql("""
                select follow_up.*, card.name
                  from mind.follow_up
                  join roster.child_card as card on card.county_id = follow_up.county_id and card.id = follow_up.child_id and card.left_on is null
                 where follow_up.county_id = (select viewer.county()) and follow_up.done_on is null
                 order by follow_up.until_on, card.sort_name, card.id
                """).query((row, _) -> new Named(followUp(row), row.getString("name"))).list();
    }

    Optional<FollowUp> find(SittingId sitting, ChildId child) {
        return jdbc.sql("select * from mind.follow_up where county_id = (select viewer.county()) and sitting_id = :sitting and child_id = :child")
                .param("sitting", sitting.value()).param("child", child.value()).query((row, _) -> followUp(row)).optional();
    }

    /** False when somebody else was quicker. */
    boolean set(FollowUp told, AccountId by, Instant at) {
        if (told.version() == 1)
            return jdbc.sql("""
                    insert into mind.follow_up (county_id, sitting_id, child_id, version, person, until_on, set_by, set_at)
                    values (viewer.county(), :sitting, :child, 1, :person, :until, :by, :at)
                    on conflict do nothing
                    """).param("sitting", told.sitting().value()).param("child", told.child().value()).param("person", told.person().value()).param("until", told.until())
                    .param("by", by.value()).param("at", utc(at)).update() == 1;
        return jdbc.sql("""
                update mind.follow_up
                   set version = :version, person = :person, until_on = :until, set_by = :by, set_at = :at, done_on = null
                 where county_id = (select viewer.county()) and sitting_id = :sitting and child_id = :child and version = :version - 1
                """).param("version", told.version()).param("person", told.person().value()).param("until", told.until()).param("by", by.value()).param("at", utc(at))
                .param("sitting", told.sitting().value()).param("child", told.child().value()).update() == 1;
    }

    boolean done(SittingId sitting, ChildId child, LocalDate on) {
        return jdbc.sql("update mind.follow_up set done_on = :on where county_id = (select viewer.county()) and sitting_id = :sitting and child_id = :child and done_on is null")
                .param("on", on).param("sitting", sitting.value()).param("child", child.value()).update() == 1;
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(new SittingId(row.getObject("sitting_id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getInt("version"),
                new AccountId(row.getObject("person", UUID.class)), row.getObject("until_on", LocalDate.class), row.getObject("done_on", LocalDate.class));
    }
}
