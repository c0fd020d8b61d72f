package org.nuanyang.pairing.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.pairing.Helper;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** A background check as it is entered. */
record CheckForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate checkedOn, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate expiresOn,
        @Nullable String checkedBy) {
    static CheckForm on(LocalDate today) {
        return new CheckForm(today, today.plusYears(1), null);
    }

    Problems missing(Problems problems) {
        if (checkedOn == null && problems.of("checkedOn") == null) problems = problems.with("checkedOn", Refusal.of("pairing.check.on-missing"));
        if (expiresOn == null && problems.of("expiresOn") == null) problems = problems.with("expiresOn", Refusal.of("pairing.check.expires-missing"));
        if (checkedBy != null && checkedBy.strip().length() > 80) problems = problems.with("checkedBy", Refusal.of("pairing.too-long", checkedBy.strip().length(), 80));
        return problems;
    }

    Helper.Check check() {
        return new Helper.Check(checkedOn, expiresOn, checkedBy == null ? "" : checkedBy.strip());
    }
}
