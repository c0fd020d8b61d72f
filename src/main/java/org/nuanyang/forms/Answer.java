package org.nuanyang.forms;

/** What is known of something asked. */
public sealed interface Answer {
    /**
     * @param value a {@code String}, {@code Integer}, {@code Long}, {@code BigDecimal}, {@code Boolean}, {@code LocalDate}, or what a
     *     {@link org.nuanyang.roster.Fact.Kind} holds; how it is written is the form's matter
     */
    record Known(Object value) implements Answer {}

    /** Known to be nothing (no second guardian, nobody away): the cell stays blank, and is not marked. */
    record Nothing() implements Answer {}

    /** Not known, or not to be shown: the cell is marked with these words. */
    record Open(String why) implements Answer {}

    static Answer of(Object value) {
        return new Known(value);
    }
}
