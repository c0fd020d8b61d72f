package org.nuanyang.mind.letter.slot;

import java.time.LocalDate;
import java.util.List;

/** What a code opens. */
public sealed interface Answered {
    record Thread(String code, List<Line> lines) implements Answered {
        public Thread {
            lines = List.copyOf(lines);
        }

        public boolean waits() {
            return lines.getLast().own();
        }

        @Override
        public String toString() {
            return "Thread";
        }
    }

    record Unknown() implements Answered {}

    /** Too many wrong codes. */
    record Busy() implements Answered {}

    /** @param spoken said to the child in person; the words are not for the page */
    record Line(boolean own, boolean spoken, String text, LocalDate on) {
        @Override
        public String toString() {
            return "Line";
        }
    }
}
