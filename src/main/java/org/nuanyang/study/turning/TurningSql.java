package org.nuanyang.study.turning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TurningSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    TurningSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Told(UUID turning, TurningStep step) {}

    /** False while one of the same subject is alive, or it was sent before. */
    boolean begin(TurningId id, ChildId child, String subject, String strengths, String hard, AccountId by, LocalDate on, Instant at) {
        return jdbc.sql("""
                insert into study.turning (county_id, id, child_id, subject, strengths_sealed, hard_sealed, owner, begun_on, begun_at)
                values (viewer.county(), :id, :child, :subject, :strengths, :hard, :by, :on, :at)
                on conflict do nothing
                """).param("id", id.value()).param("child", child.value()).param("subject", subject).param("strengths", vault.seal(strengths)).param("hard", vault.seal(hard))
                .param("by", by.value()).param("on", on).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Of one child, or of all in sight who are at school; those that go on first. */
    List<Turning> of(@Nullable ChildId child) {
        var all = jdbc.sql("""
                select turning.id, turning.child_id, card.name, turning.subject, turning.strengths_sealed, turning.hard_sealed, turning.owner, turning.begun_on,
                       turning.closed_on, turning.outcome, turning.closing_sealed
                  from study.turning
                  join roster.child_card as card on card.county_id = turning.county_id and card.id = turning.child_id
                 where turning.county_id = (select viewer.county()) and (turning.child_id = :child::uuid or :child::uuid is null and card.left_on is null)
                 order by turning.closed_on is not null, card.sort_name, turning.begun_at desc
                """).param("child", child == null ? null : child.value(), Types.OTHER).query((row, _) -> {
                    var outcome = row.getString("outcome");
                    return new Turning(new TurningId(row.getObject("id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"), row.getString("subject"), vault.open(row.getBytes("strengths_sealed")),
                            vault.open(row.getBytes("hard_sealed")), new AccountId(row.getObject("owner", UUID.class)), row.getObject("begun_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
                            outcome == null ? null : TurningOutcome.valueOf(outcome), opened(row.getBytes("closing_sealed")), List.of());
                }).list();
        if (all.isEmpty()) return all;
        var steps = steps(child);
        return all.stream().map(turning -> turning.with(steps.getOrDefault(turning.id().value(), List.of()))).toList();
    }

    private Map<UUID, List<TurningStep>> steps(@Nullable ChildId child) {
        return jdbc.sql("""
                select step.turning_id, step.number, step.kind, step.goal, step.words_sealed, step.help_sealed, step.due_on, step.on_day, step.told_by
                  from study.turning_step as step
                  join study.turning on turning.county_id = step.county_id and turning.id = step.turning_id
                 where step.county_id = (select viewer.county()) and (:child::uuid is null or turning.child_id = :child::uuid)
                 order by step.turning_id, step.number
                """).param("child", child == null ? null : child.value(), Types.OTHER).query((row, _) -> new Told(row.getObject("turning_id", UUID.class),
                        new TurningStep(row.getInt("number"), TurningStep.Kind.valueOf(row.getString("kind")), row.getObject("goal", Integer.class), vault.open(row.getBytes("words_sealed")),
                                opened(row.getBytes("help_sealed")), row.getObject("due_on", LocalDate.class), row.getObject("on_day", LocalDate.class), new AccountId(row.getObject("told_by", UUID.class)))))
                .stream().collect(groupingBy(Told::turning, mapping(Told::step, toList())));
    }

    /** Whose it is; whoever else wants to add to it waits. One that has ended is held by nobody: it changes no more. */
    Optional<ChildId> hold(TurningId id) {
        return jdbc.sql("select child_id from study.turning where county_id = (select viewer.county()) and id = :id for update").param("id", id.value())
                .query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).optional().or(() -> childOf(id));
    }

    Optional<ChildId> childOf(TurningId id) {
        return jdbc.sql("select child_id from study.turning where county_id = (select viewer.county()) and id = :id").param("id", id.value())
                .query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).optional();
    }

    void tell(TurningId id, TurningStep step, Instant at) {
        jdbc.sql("""
                insert into study.turning_step (county_id, turning_id, number, kind, goal, words_sealed, help_sealed, due_on, on_day, told_by, told_at)
                values (viewer.county(), :id, :number, :kind, :goal, :words, :help, :due, :on, :by, :at)
                """).param("id", id.value()).param("number", step.number()).param("kind", step.kind().name()).param("goal", step.goal(), Types.INTEGER).param("words", vault.seal(step.words()))
                .param("help", step.help() == null ? null : vault.seal(step.help()), Types.BINARY).param("due", step.due(), Types.DATE).param("on", step.on()).param("by", step.by().value())
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void close(TurningId id, TurningOutcome outcome, String words, AccountId by, LocalDate on) {
        jdbc.sql("""
                update study.turning
                   set closed_on = :on, closed_by = :by, outcome = :outcome, closing_sealed = :words
                 where county_id = (select viewer.county()) and id = :id
                """).param("on", on).param("by", by.value()).param("outcome", outcome.name()).param("words", vault.seal(words)).param("id", id.value()).update();
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }
}
