package org.nuanyang.roster.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page: what the parents were told, what they agreed to, and where they may ask. */
@Component
class ConsentPanel implements ChildPanel {
    private final Consents consents;

    ConsentPanel(Consents consents) {
        this.consents = consents;
    }

    @Override
    public int order() {
        return 54;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        if (!ChildAccess.may(Act.OPEN, file, viewer)) return Optional.empty();
        var open = consents.of(file.id().value(), viewer).stream().filter(each -> each.end() == null).toList();
        var rows = Arrays.stream(ConsentPurpose.values()).map(purpose -> Row.of(Words.say(purpose), words(purpose, open))).toList();
        return Optional.of(new Panel("consents", Words.say("protection.consent.title"), null, rows, links(file, viewer)));
    }

    private static List<Link> links(ChildFile file, Viewer viewer) {
        var url = "/children/" + file.id();
        var consents = new Link(Words.say("roster.rights.consents"), "list-details", url + "/consents");
        return ChildAccess.may(Act.AMEND, file, viewer) || ChildAccess.may(Act.LOG, file, viewer)
                ? List.of(consents, new Link(Words.say("roster.rights.requests"), "pencil", url + "/parents-requests")) : List.of(consents);
    }

    private static String words(ConsentPurpose purpose, List<Consent> open) {
        var consent = open.stream().filter(each -> each.told().purpose() == purpose).findFirst();
        if (consent.isEmpty()) return Words.say(purpose.needsConsent() ? "protection.consent.none" : "protection.consent.not-told");
        return purpose.needsConsent() ? Words.say(consent.get().told().answer()) : Words.say("protection.consent.told");
    }
}
