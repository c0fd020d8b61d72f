package org.nuanyang.roster.entrusted;

import static org.nuanyang.roster.Fact.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.Fact;
import org.springframework.stereotype.Component;

/** On a child's page: whether the care is agreed on, until when, or that nobody has agreed on anything. */
@Component
class EntrustedPanel implements ChildPanel {
    private final EntrustedCares cares;
    private final Clock clock;

    EntrustedPanel(EntrustedCares cares, Clock clock) {
        this.cares = cares;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var all = cares.of(file, viewer);
        var open = all.stream().filter(care -> care.end() == null).findFirst();
        boolean nobodyHome = nobodyHome(file);
        if (open.isEmpty() && !nobodyHome && all.isEmpty() && !file.facts().tells(GUARDIAN_AGREEMENT_SIGNED)) return Optional.empty();
        var url = "/children/" + file.id() + "/entrusted-care";
        var actions = new ArrayList<Link>();
        if (open.isEmpty() && file.left() == null && ChildAccess.may(Act.AMEND, file, viewer)) {
            actions.add(new Link(Words.say("roster.entrusted.enter"), "plus", url + "/new"));
        }
        actions.add(new Link(Words.say("roster.entrusted.more"), "list-details", url));
        return Optional.of(new Panel("entrusted-care", Words.say("roster.entrusted.title"),
                open.map(care -> EntrustedWords.sentence(care, LocalDate.now(clock))).orElseGet(() -> none(file, nobodyHome)),
                open.map(EntrustedPanel::rows).orElse(List.of()), actions));
    }

    /** Both parents away or dead, as told; what is not told is not guessed. */
    static boolean nobodyHome(ChildFile file) {
        return gone(file, FATHER_AWAY, FATHER_DECEASED) && gone(file, MOTHER_AWAY, MOTHER_DECEASED);
    }

    private static boolean gone(ChildFile file, Fact away, Fact dead) {
        return file.facts().<Boolean>get(away).orElse(false) || file.facts().<Boolean>get(dead).orElse(false);
    }

    private static String none(ChildFile file, boolean nobodyHome) {
        var told = file.facts().get(GUARDIAN_AGREEMENT_SIGNED);
        if (told.isPresent()) return Words.say("roster.entrusted.only-told", told.get().toString());
        return Words.say(nobodyHome ? "roster.entrusted.none-nobody-home" : "roster.entrusted.none");
    }

    private static List<Row> rows(EntrustedCare care) {
        var agreement = care.agreement();
        if (!agreement.signed()) return List.of();
        var copies = agreement.copies();
        return List.of(
                Row.of(Words.say("roster.entrusted.signed"), Words.say("roster.entrusted.signed-how", String.valueOf(agreement.signing().signedOn()), Words.say(agreement.signing().kind()))),
                Row.of(Words.say("roster.entrusted.copies"), copies.school() == null || copies.village() == null
                        ? Words.say("roster.entrusted.copies.missing", Words.say(copies.school() != null ? "roster.entrusted.copies.village" : copies.village() != null ? "roster.entrusted.copies.school" : "roster.entrusted.copies.both"))
                        : Words.say("roster.entrusted.copies.given", copies.school().toString(), copies.village().toString())));
    }
}
