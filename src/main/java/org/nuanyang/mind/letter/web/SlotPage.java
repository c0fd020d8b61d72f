package org.nuanyang.mind.letter.web;

import java.util.List;
import java.util.UUID;
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

    record Writing(OpenBox box, boolean kiosk, SlotController.LetterForm form, List<Help> helps, Problems problems) implements SlotPage {
        public int longest() {
            return Typed.LONGEST;
        }
    }

    record Kept(OpenBox box, boolean kiosk, String code, boolean named, List<Help> helps) implements SlotPage {}

    record Asking(OpenBox box, boolean kiosk, List<Help> helps, Problems problems) implements SlotPage {}

    record Reading(OpenBox box, boolean kiosk, Answered.Thread thread, String text, UUID form, boolean sent, List<Help> helps, Problems problems) implements SlotPage {
        public int longest() {
            return Typed.LONGEST;
        }

        public String on(Answered.Line line) {
            return line.on().toString();
        }
    }
}
