package org.nuanyang.risk.dropout;

import org.nuanyang.risk.attendance.AttendanceRule;

/** 电话、家访、劝返、书面报告: in this order, each by its day. */
public enum DropoutKind {
    CALL, VISIT, PERSUADE, LETTER;

    int within(AttendanceRule rule) {
        return switch (this) {
            case CALL -> 0;
            case VISIT -> rule.visitDays();
            case PERSUADE -> rule.persuadeDays();
            case LETTER -> rule.letterDays();
        };
    }
}
