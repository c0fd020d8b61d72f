package org.nuanyang.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WordlessTest {
    @Test
    void tellsKindsPlacesAndCausesAndNoWord() {
        var thrown = new IllegalStateException("小满 13800000000", new SQLException("invalid input syntax: \"小满\"", "22P02", new NumberFormatException("小满")));
        var out = new StringWriter();
        Wordless.of(thrown).printStackTrace(new PrintWriter(out));
        assertThat(out.toString()).doesNotContain("小满", "13800000000")
                .contains("java.lang.IllegalStateException", "Caused by: java.sql.SQLException (22P02)", "java.lang.NumberFormatException", "WordlessTest.java");
    }

    @Test
    void comesToAnEndWhereCausesGoInCircles() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);
        assertThat(Wordless.of(one)).hasToString("java.lang.IllegalStateException");
    }
}
