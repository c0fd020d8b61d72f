package org.nuanyang.protection.consent.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.shell.Problems;
import org.nuanyang.common.Refusal;

/** What came back from a class: a field for each child's answer, name and kinship; the day and the way are everybody's. */
record ClassForm(Map<String, String> sent) {
    static final String ANSWER = "answer-";
    static final String NAME = "name-";
    static final String GIVER = "giver-";

    @Nullable String value(String name) {
        return sent.get(name);
    }

    Problems missing() {
        var problems = Problems.NONE;
        if (on() == null) problems = problems.with("on", Refusal.of("protection.consent.missing.on"));
        if (told(ConsentPurpose.FILE).isEmpty()) problems = problems.with(Refusal.of("protection.consent.missing.anybody"));
        return problems;
    }

    Map<UUID, Consent.Told> told(ConsentPurpose purpose) {
        var all = new LinkedHashMap<UUID, Consent.Told>();
        sent.forEach((name, value) -> {
            if (!name.matches(ANSWER + "[0-9a-f-]{36}") || !value.matches("GIVEN|REFUSED")) return;
            var child = name.substring(ANSWER.length());
            all.put(UUID.fromString(child), new Consent.Told(purpose, Consent.Answer.valueOf(value), giver(sent.get(GIVER + child)),
                    sent.getOrDefault(NAME + child, ""), how(), null, on() == null ? LocalDate.MIN : on()));
        });
        return all;
    }

    @Nullable LocalDate on() {
        var day = sent.getOrDefault("on", "");
        try {
            return LocalDate.parse(day);
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    Consent.How how() {
        for (var way : Consent.How.values()) if (way.name().equals(sent.get("how"))) return way;
        return Consent.How.ON_PAPER;
    }

    private static Giver giver(@Nullable String name) {
        for (var one : Giver.values()) if (one.name().equals(name)) return one;
        return Giver.OTHER_GUARDIAN;
    }
}
