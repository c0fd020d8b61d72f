package org.nuanyang.mind.letter.slot;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.mind.letter.LetterReader;

/** What a code opens. */
public sealed interface Answered {
    record Thread(String code, List<Line> lines) implements Answered {
        public Thread {
            lines = List.copyOf(lines);
        }

        /** To whom the child last wrote. */
        public LetterReader to() {
            return lines.reversed().stream().filter(Line::own).map(Line::reader).findFirst().orElse(LetterReader.COUNSELLOR);
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
    record Line(boolean own, boolean spoken, String text, LocalDate on, LetterReader reader) {
        @Override
        public String toString() {
            return "Line";
        }
    }
}
