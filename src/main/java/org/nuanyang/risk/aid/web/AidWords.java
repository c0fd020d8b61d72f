package org.nuanyang.risk.aid.web;

import java.time.LocalDate;
import org.nuanyang.common.Words;
import org.nuanyang.risk.aid.AidCase;
import org.nuanyang.shell.Tone;

/** How a case stands, in a line. */
final class AidWords {
    private AidWords() {}

    static String state(AidCase held, LocalDate today) {
        if (held.withdrawn() != null) return Words.say("risk.aid.state.withdrawn", held.withdrawn().on().toString());
        if (held.done() != null) return Words.say("risk.aid.state.done", held.done().on().toString());
        if (held.answered() != null) return Words.say("risk.aid.state." + held.answered().answer(), held.answered().on().toString());
        var due = held.due().toString();
        if (held.applied() == null) return Words.say(held.late(today) ? "risk.aid.state.unapplied-late" : "risk.aid.state.unapplied", due);
        return Words.say(held.late(today) ? "risk.aid.state.waits-late" : "risk.aid.state.waits", held.applied().body(), due);
    }

    static Tone tone(AidCase held, LocalDate today) {
        if (held.withdrawn() != null) return Tone.PLAIN;
        if (held.granted()) return Tone.GOOD;
        if (held.answered() != null) return Tone.NOTED;
        return held.late(today) ? Tone.BAD : Tone.WAITING;
    }
}
