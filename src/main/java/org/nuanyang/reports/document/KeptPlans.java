package org.nuanyang.reports.document;

import java.util.Objects;
import java.util.Optional;
import org.nuanyang.database.Vault;
import org.nuanyang.documents.telling.PlanGoals;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Topic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The plan or scheme of a place, as it stands: with what people wrote into its goals. */
@Component
class KeptPlans implements PlanGoals {
    private final DocumentSql sql;
    private final SectionSql sections;
    private final Stretches stretches;
    private final Vault vault;
    private final TransactionTemplate transaction;

    KeptPlans(DocumentSql sql, SectionSql sections, Stretches stretches, Vault vault, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.sections = sections;
        this.stretches = stretches;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Plan> of(Subject summary) {
        return Objects.requireNonNull(transaction.execute(_ -> sql.plan(summary).map(plan -> plan(plan, summary))));
    }

    private Plan plan(Written plan, Subject summary) {
        var section = sections.of(plan.id()).get(Topic.GOALS);
        var blocks = section == null || section.text() == null ? draft(plan).of(Topic.GOALS) : section.text().blocks();
        return new Plan(plan.title(), "/documents/" + plan.id(), GoalReader.read(blocks, stretches.of(plan, summary.place().county())));
    }

    private Draft draft(Written plan) {
        return Codec.draft(vault.open(sql.draft(plan.id()).orElseThrow()));
    }
}
