package org.nuanyang.pairing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.HandOver;
import org.nuanyang.pairing.KeyMark;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Problems;

/** All about who stands by a child, now and before. */
record ChildPairingsPage(
        ChildFile file, List<Pairing> pairings, List<HandOver> notes, List<KeyMark> marks, boolean mayPair, boolean mayMark,
        Map<AccountId, String> names, String reason, Problems problems, LocalDate today) {
    public String url() {
        return "/children/" + file.id() + "/pairings";
    }

    public boolean key() {
        return marks.stream().anyMatch(mark -> mark.until() == null);
    }

    public List<HandOver> written() {
        return notes.stream().filter(note -> note.note() != null).toList();
    }

    public String wrote(HandOver note) {
        var by = note.writtenBy() == null ? "" : names.getOrDefault(note.writtenBy(), "");
        return Words.say("pairing.hand-over.by", by, note.askedOn().toString());
    }

    public String days(Pairing pairing) {
        return pairing.open() ? Words.say("pairing.since", pairing.from().toString())
                : Words.say("pairing.from-until", pairing.from().toString(), pairing.until().toString(), Words.say(pairing.ended()));
    }

    public String days(KeyMark mark) {
        return mark.until() == null ? Words.say("pairing.since", mark.from().toString()) : Words.say("pairing.days", mark.from().toString(), mark.until().toString());
    }

    public @Nullable String lead() {
        return key() ? Words.say("pairing.key.lead") : null;
    }
}
