package org.nuanyang.pairing.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.files.KeptFile;
import org.nuanyang.pairing.HandOver;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.pairing.PairingEnd;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** One pairing: since when, the letter of responsibility, its end. */
record PairingPage(
        Pairing pairing, @Nullable HandOver note, String homeroom, List<KeptFile> scans, boolean mayOpen, boolean mayChange, List<Option> helpers, EndForm form,
        Problems problems, LocalDate today) {
    public String url() {
        return "/pairings/" + pairing.id();
    }

    public String childUrl() {
        return mayOpen ? "/children/" + pairing.child() + "/pairings" : "/pairings";
    }

    public String back() {
        return mayOpen ? Words.say("pairing.of-child", pairing.childName()) : Words.say("pairing.title");
    }

    public String title() {
        return Words.say("pairing.of-two", pairing.helperName(), pairing.childName());
    }

    public List<Option> reasons() {
        return PairingEnd.given().stream().map(why -> new Option(why.name(), Words.say(why))).toList();
    }

    public List<Option> kinds() {
        return Arrays.stream(PairingKind.values()).filter(kind -> kind.peers() == pairing.kind().peers()).map(kind -> new Option(kind.name(), Words.say(kind))).toList();
    }
}
