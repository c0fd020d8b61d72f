package org.nuanyang.mind.letter.web;

import java.util.List;
import java.util.UUID;
import org.nuanyang.common.Words;
import org.nuanyang.mind.letter.LetterReader;
import org.nuanyang.mind.letter.box.Help;
import org.nuanyang.mind.letter.slot.Answered;
import org.nuanyang.mind.letter.slot.OpenBox;
import org.nuanyang.mind.letter.slot.Typed;
import org.nuanyang.shell.Problems;

/** What the child's pages show. */
public interface SlotPage {
    OpenBox box();

    boolean kiosk();

    List<Help> helps();

    /** Where it begins anew. */
    default String home() {
        return box().url() + (kiosk() ? "/kiosk" : "");
    }

    default String answers() {
        return box().url() + "/answer" + (kiosk() ? "?kiosk=true" : "");
    }

    /** Whom a child may choose, and whom it has chosen. */
    record Readers(List<LetterReader> ways, LetterReader chosen) {
        public boolean chosen(LetterReader way) {
            return way == (ways.contains(chosen) ? chosen : LetterReader.COUNSELLOR);
        }
    }

    record Writing(OpenBox box, boolean kiosk, SlotController.LetterForm form, Readers readers, List<Help> helps, Problems problems) implements SlotPage {
        public int longest() {
            return Typed.LONGEST;
        }
    }

    record Kept(OpenBox box, boolean kiosk, String code, boolean named, List<Help> helps) implements SlotPage {}

    record Asking(OpenBox box, boolean kiosk, List<Help> helps, Problems problems) implements SlotPage {}

    record Reading(OpenBox box, boolean kiosk, Answered.Thread thread, String text, UUID form, Readers readers, boolean sent, List<Help> helps, Problems problems) implements SlotPage {
        public int longest() {
            return Typed.LONGEST;
        }

        public String from(Answered.Line line) {
            return line.own() ? Words.say("mind.letter.slot.mine") : Words.say(line.reader() == LetterReader.COUNSELLOR ? "mind.letter.slot.theirs" : "mind.letter.slot.theirs." + line.reader());
        }

        public String on(Answered.Line line) {
            return line.on().toString();
        }
    }
}
