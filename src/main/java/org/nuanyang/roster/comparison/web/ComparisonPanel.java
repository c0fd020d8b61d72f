package org.nuanyang.roster.comparison.web;

import static org.nuanyang.common.Words.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.comparison.Comparisons;
import org.springframework.stereotype.Component;

/** That the child was on no list, as long as nobody has found out why. */
@Component
class ComparisonPanel implements ChildPanel {
    private final Comparisons comparisons;
    private final Clock clock;

    ComparisonPanel(Comparisons comparisons, Clock clock) {
        this.comparisons = comparisons;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var notes = comparisons.toFollowUp(file);
        if (notes.isEmpty()) return Optional.empty();
        var latest = notes.getFirst();
        var rows = new ArrayList<Row>();
        if (latest.notedAt() != null) rows.add(Row.of(say("roster.comparison.panel.noted"), latest.notedAt().atZone(clock.getZone()).toLocalDate().toString()));
        if (latest.reason() != null) rows.add(Row.of(say("roster.comparison.reason"), latest.reason()));
        return Optional.of(new Panel("comparison", say("roster.comparison.panel"), say("roster.comparison.panel.lead", latest.list()), rows, links(file, viewer)));
    }

    private static List<Link> links(ChildFile file, Viewer viewer) {
        var links = new ArrayList<Link>();
        var url = "/children/" + file.id();
        if (may(Act.ENROL, file, viewer)) links.add(new Link(say("roster.comparison.depart"), "logout", url + "/departure"));
        if (may(Act.AMEND, file, viewer)) links.add(new Link(say("roster.comparison.settle"), "check", url + "/comparison-follow-up"));
        return links;
    }

    private static boolean may(Act act, ChildFile file, Viewer viewer) {
        return viewer.scope().may(act, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }
}
