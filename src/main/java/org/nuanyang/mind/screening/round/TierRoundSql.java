package org.nuanyang.mind.screening.round;

import static org.nuanyang.database.Instants.instant;
import static org.nuanyang.database.Instants.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TierRoundSql {
    private final JdbcClient jdbc;

    TierRoundSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Said(ChildId child, int version) {}

    /** False when it is there already: a form sent twice. */
    boolean insert(UUID round, SittingId sitting, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into mind.tier_round (county_id, id, sitting_id, said_by, said_at)
                values (viewer.county(), :id, :sitting, :by, :at)
                on conflict do nothing
                """).param("id", round).param("sitting", sitting.value()).param("by", by.value()).param("at", utc(at)).update() == 1;
    }

    void insert(UUID round, ChildId child, int version) {
        jdbc.sql("insert into mind.tier_of_round (county_id, round_id, child_id, version) values (viewer.county(), :round, :child, :version)")
                .param("round", round).param("child", child.value()).param("version", version).update();
    }

    /** The last that has not been taken back. */
    Optional<TierRounds.Round> latest(SittingId sitting) {
        return jdbc.sql("""
                select tier_round.id, tier_round.said_by, tier_round.said_at, (select count(*) from mind.tier_of_round as said
                                                                                where said.county_id = tier_round.county_id and said.round_id = tier_round.id) as children
                  from mind.tier_round
                 where tier_round.county_id = (select viewer.county()) and tier_round.sitting_id = :sitting and tier_round.undone_at is null
                 order by tier_round.said_at desc, tier_round.id desc
                 limit 1
                """).param("sitting", sitting.value())
                .query((row, _) -> new TierRounds.Round(row.getObject("id", UUID.class), new AccountId(row.getObject("said_by", UUID.class)), instant(row, "said_at"), row.getInt("children"))).optional();
    }

    List<Said> said(UUID round) {
        return jdbc.sql("select child_id, version from mind.tier_of_round where county_id = (select viewer.county()) and round_id = :round order by child_id").param("round", round)
                .query((row, _) -> new Said(new ChildId(row.getObject("child_id", UUID.class)), row.getInt("version"))).list();
    }

    boolean undo(UUID round, AccountId by, Instant at) {
        return jdbc.sql("update mind.tier_round set undone_by = :by, undone_at = :at where county_id = (select viewer.county()) and id = :round and undone_at is null")
                .param("by", by.value()).param("at", utc(at)).param("round", round).update() == 1;
    }
}
