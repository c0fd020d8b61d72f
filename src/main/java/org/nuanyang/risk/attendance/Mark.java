package org.nuanyang.risk.attendance;

import java.util.Arrays;
import java.util.List;

/** 考勤: how somebody was there or not, in one word. */
public enum Mark {
    PRESENT, ILLNESS, PERSONAL, SUSPENDED, TRUANT, UNKNOWN, LATE, LEFT_EARLY;

    public boolean absent() {
        return switch (this) {
            case ILLNESS, PERSONAL, SUSPENDED, TRUANT, UNKNOWN -> true;
            case PRESENT, LATE, LEFT_EARLY -> false;
        };
    }

    /** 旷课、原因不明: the parents are to be called at once (预防未成年人犯罪法第三十四条). */
    public boolean unexplained() {
        return this == TRUANT || this == UNKNOWN;
    }

    /** Neither ill nor sent home: such days add up to a child who may be leaving school, whatever leave was asked for. */
    public boolean leadsAway() {
        return unexplained() || this == PERSONAL;
    }

    static List<Mark> leadingAway() {
        return Arrays.stream(values()).filter(Mark::leadsAway).toList();
    }
}
