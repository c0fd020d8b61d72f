package org.nuanyang.pairing.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.pairing.PairingEnd;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** The end of a pairing; with somebody who takes over, from the same day. */
record EndForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @Nullable PairingEnd why, @Nullable String note,
        @Nullable String successor, @Nullable PairingKind kind) {
    EndForm {
        note = note == null ? "" : note.strip();
    }

    Problems missing(Problems problems, boolean handingOver) {
        if (on == null && problems.of("on") == null) problems = problems.with("on", Refusal.of("pairing.end.on-missing"));
        if (handingOver && (successor == null || successor.isEmpty())) problems = problems.with("successor", Refusal.of("pairing.hand-over.successor-missing"));
        if (!handingOver && (why == null || !PairingEnd.given().contains(why))) problems = problems.with("why", Refusal.of("pairing.end.why-missing"));
        return problems;
    }
}
