package org.nuanyang.risk.dropout.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.dropout.DropoutOutcome;
import org.nuanyang.risk.dropout.DropoutRecipient;
import org.nuanyang.risk.dropout.DropoutResult;
import org.nuanyang.risk.dropout.DropoutKind;
import org.nuanyang.risk.dropout.Dropout;
import org.nuanyang.risk.dropout.DropoutStep;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** A step as typed. */
record StepForm(
        @Nullable UUID id, @Nullable DropoutKind kind, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @Nullable DropoutResult result,
        @Nullable List<DropoutRecipient> recipients, @Nullable String who, @Nullable String said) {
    static StepForm next(@Nullable DropoutKind kind, LocalDate today) {
        return new StepForm(Ids.next(), kind, today, null, null, null, null);
    }

    Problems missing(Problems problems) {
        var more = kind == null && problems.of("kind") == null ? problems.with("kind", Refusal.of("risk.dropout.kind-missing")) : problems;
        return on == null && more.of("on") == null ? more.with("on", Refusal.of("risk.dropout.on-missing")) : more;
    }

    DropoutStep step(AccountId by) {
        boolean letter = kind == DropoutKind.LETTER;
        var words = said == null || said.isBlank() ? null : said.strip();
        return new DropoutStep(id == null ? Ids.next() : id, kind, on, letter ? null : result, letter && recipients != null ? Set.copyOf(recipients) : Set.of(),
                who == null ? "" : who.strip(), words, by);
    }

    /** How it ended, as typed. */
    record EndForm(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate endedOn, @Nullable DropoutOutcome outcome, @Nullable String note) {
        Problems missing(Problems problems) {
            var more = outcome == null && problems.of("outcome") == null ? problems.with("outcome", Refusal.of("risk.dropout.outcome-missing")) : problems;
            return endedOn == null && more.of("endedOn") == null ? more.with("endedOn", Refusal.of("risk.dropout.on-missing")) : more;
        }

        Dropout.End end(AccountId by) {
            return new Dropout.End(endedOn, outcome, note == null ? "" : note, by);
        }
    }
}
