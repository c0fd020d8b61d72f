package org.nuanyang.mind.screening;

import static org.nuanyang.database.Instants.instantOrNull;
import static org.nuanyang.database.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Vault;
import org.nuanyang.mind.Tier;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeatSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    SeatSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(SittingId sitting, ChildId child, int age, @Nullable Sex sex) {
        jdbc.sql("""
                insert into mind.seat (county_id, sitting_id, child_id, age, sex)
                values (viewer.county(), :sitting, :child, :age, :sex)
                on conflict do nothing
                """)
                .param("sitting", sitting.value()).param("child", child.value()).param("age", age).param("sex", sex == null ? null : sex.name(), Types.VARCHAR).update();
    }

    /** By name. */
    List<Seat> of(SittingId sitting) {
        return jdbc.sql("""
                select seat.sitting_id, seat.child_id, card.name, seat.age, seat.sex, seat.code_index is not null as has_code, seat.begun_at, seat.finished_at, seat.tier, seat.crisis_at,
                       seat.agreed_at is not null as agreed, seat.declined_at is not null as declined,
                       seat.begun_at is not null and seat.entered_by is null as itself
                  from mind.seat
                  join roster.child_card as card on card.county_id = seat.county_id and card.id = seat.child_id
                 where seat.county_id = (select viewer.county()) and seat.sitting_id = :sitting
                 order by card.sort_name, card.id
                """).param("sitting", sitting.value()).query((row, _) -> seat(row)).list();
    }

    /** False when the child has finished meanwhile, so that its code is used up. */
    boolean code(SittingId sitting, ChildId child, byte[] index) {
        return jdbc.sql("""
                update mind.seat
                   set code_index = :index
                 where county_id = (select viewer.county()) and sitting_id = :sitting and child_id = :child and finished_at is null
                """).param("index", index).param("sitting", sitting.value()).param("child", child.value()).update() == 1;
    }

    /** Of each child, by item or part. */
    Map<ChildId, Map<String, String>> answers(SittingId sitting) {
        var answers = new HashMap<ChildId, Map<String, String>>();
        jdbc.sql("""
                select child_id, item, value_sealed
                  from mind.answer
                 where county_id = (select viewer.county()) and sitting_id = :sitting
                """).param("sitting", sitting.value()).query(row -> {
            answers.computeIfAbsent(new ChildId(row.getObject("child_id", UUID.class)), _ -> new HashMap<>()).put(row.getString("item"), vault.open(row.getBytes("value_sealed")));
        });
        return answers;
    }

    /** So that the child answers nothing meanwhile. */
    void hold(SittingId sitting, ChildId child) {
        jdbc.sql("select child_id from mind.seat where county_id = (select viewer.county()) and sitting_id = :sitting and child_id = :child for update")
                .param("sitting", sitting.value()).param("child", child.value()).query(UUID.class).optional();
    }

    /** Entered from paper, in place of what was entered before. */
    void enter(SittingId sitting, ChildId child, String item, @Nullable String value, Instant at) {
        if (value == null) {
            jdbc.sql("delete from mind.answer where county_id = (select viewer.county()) and sitting_id = :sitting and child_id = :child and item = :item")
                    .param("sitting", sitting.value()).param("child", child.value()).param("item", item).update();
            return;
        }
        jdbc.sql("""
                insert into mind.answer (county_id, sitting_id, child_id, item, value_sealed, answered_at)
                values (viewer.county(), :sitting, :child, :item, :value, :at)
                    on conflict (county_id, sitting_id, child_id, item) do update set value_sealed = excluded.value_sealed, answered_at = excluded.answered_at
                """).param("sitting", sitting.value()).param("child", child.value()).param("item", item).param("value", vault.seal(value)).param("at", utc(at)).update();
    }

    void finish(SittingId sitting, ChildId child, @Nullable Tier tier, boolean alarms, UUID by, LocalDate on, Instant at) {
        jdbc.sql("""
                update mind.seat
                   set begun_at = coalesce(begun_at, :at), finished_at = :at, finished_on = :on, tier = :tier, entered_by = :by, code_index = null,
                       agreed_at = case when age >= 14 then coalesce(agreed_at, :at) else agreed_at end,
                       crisis_at = case when :alarms then coalesce(crisis_at, :at) else crisis_at end
                 where county_id = (select viewer.county()) and sitting_id = :sitting and child_id = :child
                """).param("at", utc(at)).param("on", on).param("tier", tier == null ? null : tier.name(), Types.VARCHAR).param("by", by).param("alarms", alarms)
                .param("sitting", sitting.value()).param("child", child.value()).update();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        var sex = row.getString("sex");
        var tier = row.getString("tier");
        return new Seat(new SittingId(row.getObject("sitting_id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"), row.getInt("age"),
                sex == null ? null : Sex.valueOf(sex), row.getBoolean("has_code"), instantOrNull(row, "begun_at"), instantOrNull(row, "finished_at"),
                tier == null ? null : Tier.valueOf(tier), instantOrNull(row, "crisis_at"), row.getBoolean("agreed"), row.getBoolean("declined"), row.getBoolean("itself"));
    }
}
