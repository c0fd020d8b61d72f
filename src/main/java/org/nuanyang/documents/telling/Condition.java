package org.nuanyang.documents.telling;

import java.math.BigDecimal;
import java.util.List;

/** When a sentence is said. What no record tells fulfils nothing but {@link Recorded}. */
sealed interface Condition {
    record Any(List<Condition> of) implements Condition {}

    record All(List<Condition> of) implements Condition {}

    /** X 有, X 无: whether it is recorded; of rows and of words, whether there are any. */
    record Recorded(String name, boolean wanted) implements Condition {}

    /** X 上升: as both are printed, so that nobody reads of a rise from 86.3% to 86.3%. */
    record Trend(String name, Direction direction) implements Condition {}

    record Compare(String name, Sign sign, Operand operand) implements Condition {}

    enum Direction { UP, DOWN, SAME, NO_BEFORE }

    enum Sign {
        EQUAL, UNEQUAL, ABOVE, BELOW, AT_LEAST, AT_MOST;

        boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case UNEQUAL -> comparison != 0;
                case ABOVE -> comparison > 0;
                case BELOW -> comparison < 0;
                case AT_LEAST -> comparison >= 0;
                case AT_MOST -> comparison <= 0;
            };
        }

        boolean equality() {
            return this == EQUAL || this == UNEQUAL;
        }
    }

    sealed interface Operand {}

    record Amount(long value) implements Operand {}

    record Percent(BigDecimal value) implements Operand {}

    record Other(String name) implements Operand {}

    record Text(String text) implements Operand {}
}
