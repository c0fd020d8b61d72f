package org.nuanyang.study.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.nuanyang.study.plan.text.StudyEffect;
import org.nuanyang.study.plan.text.StudyOutcome;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyText;
import org.nuanyang.study.plan.text.StudyVersion;
import org.nuanyang.study.tutor.Tutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What plans say, version by version, what came of it, and what is signed. */
@Repository
class StudyTextSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    StudyTextSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Line<T>(int version, T line) {}

    /** False when there is a version of this number. */
    boolean insert(StudyPlanId plan, int version, StudyText text, AccountId by, LocalDate on, Instant at) {
        boolean made = jdbc.sql("""
                insert into study.plan_version (county_id, plan_id, version, changed_sealed, written_by, written_on, written_at)
                values (viewer.county(), :plan, :version, :changed, :by, :on, :at)
                on conflict do nothing
                """).param("plan", plan.value()).param("version", version).param("changed", sealed(text.changed()), Types.BINARY)
                .param("by", by.value()).param("on", on).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
        if (!made) return false;
        for (var part : text.parts()) jdbc.sql("""
                insert into study.plan_part (county_id, plan_id, version, line, subject, analysis_sealed, content_sealed, hours, goal_sealed, teacher, teacher_name)
                values (viewer.county(), :plan, :version, :line, :subject, :analysis, :content, :hours, :goal, :teacher, :name)
                """).param("plan", plan.value()).param("version", version).param("line", part.line()).param("subject", part.subject())
                .param("analysis", vault.seal(part.analysis())).param("content", vault.seal(part.content())).param("hours", part.hours()).param("goal", vault.seal(part.goal()))
                .param("teacher", part.tutor().account() == null ? null : part.tutor().account().value(), Types.OTHER).param("name", part.tutor().name()).update();
        for (var stage : text.stages()) jdbc.sql("""
                insert into study.plan_stage (county_id, plan_id, version, number, due_on, aim_sealed)
                values (viewer.county(), :plan, :version, :number, :due, :aim)
                """).param("plan", plan.value()).param("version", version).param("number", stage.number()).param("due", stage.due())
                .param("aim", sealed(stage.aim()), Types.BINARY).update();
        return true;
    }

    /** The latest first. */
    List<StudyVersion> of(StudyPlanId plan) {
        var parts = jdbc.sql("""
                select version, line, subject, analysis_sealed, content_sealed, hours, goal_sealed, teacher, teacher_name
                  from study.plan_part
                 where county_id = (select viewer.county()) and plan_id = :plan
                 order by version, line
                """).param("plan", plan.value()).query((row, _) -> new Line<>(row.getInt("version"), new StudyPart(row.getInt("line"), row.getString("subject"),
                        vault.open(row.getBytes("analysis_sealed")), vault.open(row.getBytes("content_sealed")), row.getString("hours"), vault.open(row.getBytes("goal_sealed")),
                        tutor(row.getObject("teacher", UUID.class), row.getString("teacher_name"))))).stream().collect(groupingBy(Line::version, mapping(Line::line, toList())));
        var stages = jdbc.sql("""
                select version, number, due_on, aim_sealed
                  from study.plan_stage
                 where county_id = (select viewer.county()) and plan_id = :plan
                 order by version, number
                """).param("plan", plan.value()).query((row, _) -> new Line<>(row.getInt("version"), new StudyStage(row.getInt("number"), row.getObject("due_on", LocalDate.class), opened(row.getBytes("aim_sealed")))))
                .stream().collect(groupingBy(Line::version, mapping(Line::line, toList())));
        return jdbc.sql("""
                select version.version, version.changed_sealed, version.written_by, version.written_on, signature.signed_on
                  from study.plan_version as version
                  left join study.plan_signature as signature
                    on signature.county_id = version.county_id and signature.plan_id = version.plan_id and signature.version = version.version
                 where version.county_id = (select viewer.county()) and version.plan_id = :plan
                 order by version.version desc
                """).param("plan", plan.value()).query((row, _) -> {
                    int version = row.getInt("version");
                    var text = new StudyText(parts.getOrDefault(version, List.of()), stages.getOrDefault(version, List.of()), opened(row.getBytes("changed_sealed")));
                    return new StudyVersion(version, text, new AccountId(row.getObject("written_by", UUID.class)), row.getObject("written_on", LocalDate.class), row.getObject("signed_on", LocalDate.class));
                }).list();
    }

    void tell(StudyPlanId plan, StudyEffect effect, Instant at) {
        jdbc.sql("""
                insert into study.plan_effect (county_id, plan_id, stage, line, take, outcome, words_sealed, told_on, told_by, told_at)
                values (viewer.county(), :plan, :stage, :line, :take, :outcome, :words, :on, :by, :at)
                """).param("plan", plan.value()).param("stage", effect.stage()).param("line", effect.line()).param("take", effect.take()).param("outcome", effect.outcome().name())
                .param("words", sealed(effect.words()), Types.BINARY).param("on", effect.on()).param("by", effect.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Those that hold. */
    List<StudyEffect> effects(StudyPlanId plan) {
        return jdbc.sql("""
                select distinct on (stage, line) stage, line, take, outcome, words_sealed, told_on, told_by
                  from study.plan_effect
                 where county_id = (select viewer.county()) and plan_id = :plan
                 order by stage, line, take desc
                """).param("plan", plan.value()).query((row, _) -> new StudyEffect(row.getInt("stage"), row.getInt("line"), row.getInt("take"), StudyOutcome.valueOf(row.getString("outcome")),
                        opened(row.getBytes("words_sealed")), row.getObject("told_on", LocalDate.class), new AccountId(row.getObject("told_by", UUID.class)))).list();
    }

    /** False when it was noted already. */
    boolean signed(StudyPlanId plan, int version, LocalDate on, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into study.plan_signature (county_id, plan_id, version, signed_on, noted_by, noted_at)
                values (viewer.county(), :plan, :version, :on, :by, :at)
                on conflict do nothing
                """).param("plan", plan.value()).param("version", version).param("on", on).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private static Tutor tutor(@Nullable UUID account, String name) {
        return new Tutor(account == null ? null : new AccountId(account), name);
    }

    private byte @Nullable [] sealed(@Nullable String text) {
        return text == null ? null : vault.seal(text);
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }
}
