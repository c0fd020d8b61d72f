package org.nuanyang.roster.definition.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Numbers;
import org.nuanyang.roster.definition.WorkingDefinition;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** Which definition, with which numbers, from which day. */
public record DefinitionForm(
        @Nullable Definition definition,
        @Nullable Integer countyMonths,
        @Nullable Integer educationMonths,
        @Nullable Integer shortVisitDays,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {

    static DefinitionForm of(WorkingDefinition working) {
        var numbers = working.numbers();
        return new DefinitionForm(working.definition(), numbers.countyMonths(), numbers.educationMonths(), numbers.shortVisitDays(), null);
    }

    /** Opened without anything filled in. */
    boolean blank() {
        return definition == null && countyMonths == null && educationMonths == null && shortVisitDays == null && from == null;
    }

    Problems missing(Problems problems) {
        var all = problems;
        if (definition == null) all = all.with("definition", Refusal.of("roster.definition.choose-one"));
        if (countyMonths == null) all = all.with("countyMonths", Refusal.of("roster.definition.months"));
        if (educationMonths == null) all = all.with("educationMonths", Refusal.of("roster.definition.months"));
        if (shortVisitDays == null) all = all.with("shortVisitDays", Refusal.of("roster.definition.visit-days"));
        if (from == null) all = all.with("from", Refusal.of("roster.definition.from-missing"));
        return all;
    }

    Numbers numbers() {
        return new Numbers(Objects.requireNonNull(countyMonths), Objects.requireNonNull(educationMonths), Objects.requireNonNull(shortVisitDays));
    }

    WorkingDefinition working() {
        return new WorkingDefinition(Objects.requireNonNull(definition), numbers(), null);
    }
}
