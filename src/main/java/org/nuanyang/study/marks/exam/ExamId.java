package org.nuanyang.study.marks.exam;

import java.util.UUID;
import org.nuanyang.common.Ids;

public record ExamId(UUID value) {
    public static ExamId next() {
        return new ExamId(Ids.next());
    }

    public static ExamId of(String text) {
        return new ExamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
