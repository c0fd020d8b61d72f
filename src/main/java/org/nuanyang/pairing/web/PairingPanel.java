package org.nuanyang.pairing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.HandOvers;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page: who stands by the child and since when, what the one before has left, 重点帮扶对象. */
@Component
class PairingPanel implements ChildPanel {
    private final Pairings pairings;
    private final HandOvers handOvers;
    private final KeyChildren keyChildren;

    PairingPanel(Pairings pairings, HandOvers handOvers, KeyChildren keyChildren) {
        this.pairings = pairings;
        this.handOvers = handOvers;
        this.keyChildren = keyChildren;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var all = pairings.of(file.id(), viewer);
        var open = all.stream().filter(Pairing::open).toList();
        boolean pair = file.left() == null && ChildAccess.may(Act.PAIR, file, viewer);
        boolean key = keyChildren.of(file, viewer).stream().anyMatch(mark -> mark.until() == null);
        if (all.isEmpty() && !pair && !key && !file.membership().counts()) return Optional.empty();
        var rows = new ArrayList<Row>();
        for (var pairing : open)
            rows.add(new Row(Words.say(pairing.kind()), Words.say("pairing.panel.who", pairing.helperName(), pairing.from().toString()), "/pairings/" + pairing.id()));
        handOvers.of(file.id(), viewer).stream().filter(note -> note.note() != null).findFirst()
                .ifPresent(note -> rows.add(Row.of(Words.say("pairing.hand-over"), note.note())));
        if (key) rows.add(Row.of(Words.say("pairing.key"), Words.say("pairing.key.yes")));
        var url = "/children/" + file.id() + "/pairings";
        var actions = new ArrayList<Link>();
        if (pair) actions.add(new Link(Words.say("pairing.pair"), "plus", url + "/new"));
        actions.add(new Link(Words.say("pairing.more"), "list-details", url));
        return Optional.of(new Panel("pairing", Words.say("pairing.panel"), lead(open, all), rows, List.copyOf(actions)));
    }

    private static String lead(List<Pairing> open, List<Pairing> all) {
        if (open.stream().anyMatch(pairing -> !pairing.kind().peers())) return Words.say("pairing.panel.paired");
        return all.stream().filter(pairing -> !pairing.kind().peers()).findFirst()
                .map(last -> Words.say("pairing.panel.over", last.helperName(), last.until().toString())).orElseGet(() -> Words.say("pairing.panel.nobody"));
    }
}
