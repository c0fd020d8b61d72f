package org.nuanyang.indicators.builder;

import java.util.List;
import org.nuanyang.common.Words;

/** By what children can be told apart in a table of one's own: all there is to choose from. */
public enum TableField {
    TOWNSHIP("school_id"), SCHOOL("school_id"), GRADE("class_id"), CLASS("class_id"),
    SEX("sex", "MALE", "FEMALE", ""),
    BOARDING("boarding", "true", "false", ""),
    GUARDIAN("guardian_relation", "PARENT", "GRANDPARENT", "OTHER_KIN", "NOT_KIN", ""),
    COUNTS("counts", "COUNTS", "CANNOT_TELL", "DOES_NOT"),
    CARE("in_care", "true", "false"),
    CATEGORY("ground", "BOTH_AWAY", "FATHER_AWAY", "MOTHER_AWAY", "PARENT_AWAY", "FATHER_AWAY_MOTHER_UNABLE", "MOTHER_AWAY_FATHER_UNABLE",
            "ORPHAN", "ABANDONED", "SINGLE_PARENT_FAMILY", ""),
    FILE("missing", "COMPLETE", "INCOMPLETE"),
    CARD("card_current", "CURRENT", "STALE", "NONE"),
    HELPED("helpers", "true", "false"),
    KEY("key", "true", "false"),
    AGREEMENT("agreement", "true", "false"),
    SURVEYED("surveyed", "true", "false", "");

    private final String column;
    private final List<String> values;

    TableField(String column, String... values) {
        this.column = column;
        this.values = List.of(values);
    }

    /** Of {@code indicators.child_state}. */
    public String column() {
        return column;
    }

    /** What it can be, in the order of a table; empty for places and grades, which follow from the children there are. */
    public List<String> possible() {
        return values;
    }

    public boolean filters() {
        return !values.isEmpty();
    }

    /** As its column is classified: a file with it says so when it leaves. */
    public boolean sensitive() {
        return this == CATEGORY || this == KEY;
    }

    public String words() {
        return Words.say(this);
    }

    public String words(String value) {
        return Words.say("indicators.TableField." + name() + "." + (value.isEmpty() ? "untold" : value));
    }
}
