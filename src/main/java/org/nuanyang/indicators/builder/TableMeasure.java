package org.nuanyang.indicators.builder;

import org.nuanyang.common.Words;

/** Which of the children in a cell are counted. */
public enum TableMeasure {
    CHILDREN, COUNTED, UNDECIDED, IN_CARE, COMPLETE, CARDED, PAIRED, KEY, AGREEMENT;

    public boolean sensitive() {
        return this == KEY;
    }

    public String words() {
        return Words.say(this);
    }
}
