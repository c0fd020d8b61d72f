package org.nuanyang.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.nuanyang.roster.Fact;

/**
 * What a column or a cell asks. It has a {@linkplain #word notation} in which it travels through JSON, selects and corrections:
 * {@code serial}, {@code fact:guardian.phone}, {@code fact:birth~date:yyyyMM}, {@code about:AGE}, {@code line:SCHOOL},
 * {@code figure:COUNTED;SEX=MALE}, {@code sum}, {@code unit}, {@code day}, {@code signature:填表人}, {@code leave}, {@code unknown:heading}.
 */
public sealed interface Asked {
    /** 序号: the number of the line. */
    record Serial() implements Asked {}

    /** What the child's file tells. */
    record OfChild(Fact fact, Way way) implements Asked {}

    record About(Topic topic, Way way) implements Asked {}

    /** What the line is called: the school's or the class's name. */
    record LineName(Lines.By by) implements Asked {}

    record Number(Figure figure) implements Asked {}

    /** A formula of the form's own: it stays, and is reckoned anew. */
    record Formula() implements Asked {}

    /** 填报单位. */
    record Unit() implements Asked {}

    /** The day of the form. */
    record Day(Way way) implements Asked {}

    /** 填表人, 审核人 …, in the form's word. */
    record Signature(String role) implements Asked {}

    /** A label, a note, a column to be left blank: nothing is asked. */
    record Leave() implements Asked {}

    /** Not understood, or not kept: marked, never guessed. @param why as {@code forms.why.<why>} */
    record Unknown(String why) implements Asked {}

    /** What row and column ask together. */
    static Asked together(Asked row, Asked column) {
        if (row instanceof Leave || column instanceof Leave || column instanceof LineName || column instanceof Serial) return new Leave();
        if (row instanceof Formula || column instanceof Formula) return new Formula();
        if (row instanceof Unknown) return row;
        if (column instanceof Unknown) return column;
        if (row instanceof Number(var one) && column instanceof Number(var other)) {
            return one.with(other).<Asked>map(Number::new).orElseGet(() -> new Unknown("contradicts"));
        }
        return new Unknown("heading");
    }

    @JsonValue
    default String word() {
        return AskedWords.write(this);
    }

    /** @throws IllegalArgumentException when it is no such notation */
    @JsonCreator
    static Asked parse(String word) {
        return AskedWords.read(word);
    }
}
