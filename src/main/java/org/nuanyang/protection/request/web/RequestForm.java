package org.nuanyang.protection.request.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.protection.request.ParentsRequest;
import org.nuanyang.protection.request.RequestKind;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** What parents asked for, as a browser sends it. */
public record RequestForm(
        @Nullable RequestKind kind, @Nullable Giver asker, @Nullable String askerName, Consent.@Nullable How how, @Nullable String words,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {

    Problems missing(Problems problems) {
        var all = problems;
        if (kind == null) all = all.with("kind", Refusal.of("protection.request.missing.kind"));
        if (asker == null) all = all.with("asker", Refusal.of("protection.request.missing.asker"));
        if (how == null) all = all.with("how", Refusal.of("protection.request.missing.how"));
        if (on == null && problems.of("on") == null) all = all.with("on", Refusal.of("protection.request.missing.on"));
        return all;
    }

    ParentsRequest.Told told() {
        return new ParentsRequest.Told(kind, asker, askerName == null ? "" : askerName, how, words == null ? "" : words, on);
    }
}
