package org.nuanyang.forms.filling;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How a value comes to stand in a cell. */
sealed interface Spelled {
    record Text(String text) implements Spelled {}

    record Figure(BigDecimal number) implements Spelled {}

    record Day(LocalDate day) implements Spelled {}

    /** The form's way cannot say what is known; key of the bundle, and what stands in the sentence. */
    record Cannot(String key, String told) implements Spelled {}
}
