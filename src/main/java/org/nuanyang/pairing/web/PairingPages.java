package org.nuanyang.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.files.KeptFile;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.pairing.HandOvers;
import org.nuanyang.pairing.Helpers;
import org.nuanyang.pairing.Letters;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.pairing.PairingId;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.springframework.stereotype.Component;

/** Puts the page of one pairing together. */
@Component
class PairingPages {
    private final Pairings pairings;
    private final HandOvers handOvers;
    private final Helpers helpers;
    private final KeptFiles files;
    private final Duties duties;
    private final Clock clock;

    PairingPages(Pairings pairings, HandOvers handOvers, Helpers helpers, KeptFiles files, Duties duties, Clock clock) {
        this.pairings = pairings;
        this.handOvers = handOvers;
        this.helpers = helpers;
        this.files = files;
        this.duties = duties;
        this.clock = clock;
    }

    PairingPage of(PairingId id, EndForm form, Problems problems, Viewer viewer) {
        var pairing = pairings.find(id, viewer);
        boolean change = Pairings.may(Act.PAIR, pairing, viewer);
        var note = handOvers.read(pairing.child(), viewer).stream().filter(each -> each.pairing().equals(id)).findFirst().orElse(null);
        var scans = Pairings.may(Act.OPEN, pairing, viewer) ? files.of(Letters.SCANS, id.value(), viewer) : List.<KeptFile>of();
        return new PairingPage(pairing, note, homeroom(pairing), scans, Pairings.may(Act.OPEN, pairing, viewer), change, change && pairing.open() ? candidates(pairing, viewer) : List.of(), form, problems, LocalDate.now(clock));
    }

    /** 双管理: the homeroom teacher stands beside the helper. */
    private String homeroom(Pairing pairing) {
        return pairing.klass() == null ? "" : String.join(Words.say("pairing.comma"), duties.namesOf(Role.HOMEROOM, pairing.klass()));
    }

    private List<Option> candidates(Pairing pairing, Viewer viewer) {
        return helpers.candidates(pairing.school(), viewer).stream().filter(helper -> !helper.ref().value().equals(pairing.helper().value()))
                .map(SuggestionsPage::option).toList();
    }
}
