package org.nuanyang.access;

import java.util.Optional;

/** 学段: kindergarten three years, primary school six, junior middle school three. */
public enum Stage {
    KINDERGARTEN(-2, 3),
    PRIMARY(1, 6),
    JUNIOR(7, 3);

    private final int firstGrade;
    private final int years;

    Stage(int firstGrade, int years) {
        this.firstGrade = firstGrade;
        this.years = years;
    }

    /** 1 and 7; the kindergarten's years come before: −2, −1, 0. */
    public int firstGrade() {
        return firstGrade;
    }

    public int lastGrade() {
        return firstGrade + years - 1;
    }

    /** Where its pupils go on: from kindergarten to primary school, from there to junior middle school. */
    public Optional<Stage> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    public static Stage ofGrade(int grade) {
        for (var stage : values()) {
            if (grade >= stage.firstGrade && grade <= stage.lastGrade()) return stage;
        }
        throw new IllegalArgumentException("no grade " + grade);
    }
}
