package org.nuanyang.study.turning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;

/** 转化 of a child in a subject. @param steps in the order in which they were told */
public record Turning(
        TurningId id, ChildId child, String name, String subject, String strengths, String hard, AccountId owner, LocalDate begunOn, @Nullable LocalDate closedOn,
        @Nullable TurningOutcome outcome, @Nullable String closing, List<TurningStep> steps) {
    public Turning {
        steps = List.copyOf(steps);
    }

    Turning with(List<TurningStep> told) {
        return new Turning(id, child, name, subject, strengths, hard, owner, begunOn, closedOn, outcome, closing, told);
    }

    public boolean live() {
        return closedOn == null;
    }

    boolean says(String subject, String strengths, String hard) {
        return this.subject.equals(subject) && this.strengths.equals(strengths) && this.hard.equals(hard);
    }

    public List<TurningStep> of(TurningStep.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    public boolean reached(TurningStep goal) {
        return of(TurningStep.Kind.REACHED).stream().anyMatch(step -> Integer.valueOf(goal.number()).equals(step.goal()));
    }

    /** The goal that is to be looked at next. */
    public Optional<TurningStep> next() {
        return live() ? of(TurningStep.Kind.GOAL).stream().filter(goal -> !reached(goal)).findFirst() : Optional.empty();
    }

    public boolean due(LocalDate today) {
        return next().map(TurningStep::due).filter(day -> !day.isAfter(today)).isPresent();
    }

    @Override
    public String toString() {
        return "Turning " + id;
    }
}
