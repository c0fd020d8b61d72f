package org.nuanyang.pairing.web;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

record PairPage(ChildFile file, List<Option> helpers, PairForm form, Problems problems, LocalDate today) {
    public String url() {
        return "/children/" + file.id() + "/pairings";
    }

    public List<Option> kinds() {
        return Option.all(PairingKind.class);
    }

    public List<Option> family() {
        return List.of(new Option("true", Words.say("pairing.family.with")));
    }
}
