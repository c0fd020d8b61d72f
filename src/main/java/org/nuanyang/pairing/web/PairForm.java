package org.nuanyang.pairing.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** One pairing by hand. */
record PairForm(
        @Nullable String helper, @Nullable PairingKind kind, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, @Nullable Boolean family) {
    Problems missing(Problems problems) {
        if (helper == null || helper.isEmpty()) problems = problems.with("helper", Refusal.of("pairing.helper-missing"));
        if (kind == null && problems.of("kind") == null) problems = problems.with("kind", Refusal.of("pairing.kind-missing"));
        if (from == null && problems.of("from") == null) problems = problems.with("from", Refusal.of("pairing.from-missing"));
        return problems;
    }

    Match match(ChildId child) {
        return new Match(HelperRef.of(helper), child, kind, from, Boolean.TRUE.equals(family));
    }
}
