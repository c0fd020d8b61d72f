package org.nuanyang.mind.letter.slot;

import java.util.Map;
import org.nuanyang.common.Refusal;

/** What came of a letter that was put into the slot. */
public sealed interface Sent {
    /** It lies in the box. @param code opens the thread, shown once */
    record Kept(String code) implements Sent {
        @Override
        public String toString() {
            return "Kept";
        }
    }

    /** It lies in the box under a code of its own, since the one that was typed could not be read now. */
    record Anew(String code) implements Sent {
        @Override
        public String toString() {
            return "Anew";
        }
    }

    record Refused(Map<String, Refusal> why) implements Sent {}

    /** There is no thread of this code, or no longer. */
    record Unknown() implements Sent {}

    /** Too many at once. */
    record Busy() implements Sent {}
}
