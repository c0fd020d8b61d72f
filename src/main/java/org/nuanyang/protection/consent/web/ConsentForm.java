package org.nuanyang.protection.consent.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** One answer, as a browser sends it. */
public record ConsentForm(
        ConsentPurpose purpose, Consent.@Nullable Answer answer, @Nullable Giver giver, @Nullable String giverName, Consent.@Nullable How how,
        @Nullable String scope, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @Nullable String instead) {

    Problems missing(Problems problems) {
        var all = problems;
        if (answer == null) all = all.with("answer", Refusal.of("protection.consent.missing.answer"));
        if (giver == null) all = all.with("giver", Refusal.of("protection.consent.missing.giver"));
        if (giverName == null || giverName.isBlank()) all = all.with("giverName", Refusal.of("protection.consent.missing.name"));
        if (how == null) all = all.with("how", Refusal.of("protection.consent.missing.how"));
        if (on == null && problems.of("on") == null) all = all.with("on", Refusal.of("protection.consent.missing.on"));
        return all;
    }

    Consent.Told told() {
        return new Consent.Told(purpose, answer, giver, giverName, how, scope, on);
    }
}
