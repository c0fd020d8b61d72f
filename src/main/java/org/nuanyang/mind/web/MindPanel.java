package org.nuanyang.mind.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.mind.Attention;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page, for homeroom, principal, paired helper and psychology teacher: how much attention is due and what to do. */
@Component
class MindPanel implements ChildPanel {
    private final Tiers tiers;
    private final Clock clock;

    MindPanel(Tiers tiers, Clock clock) {
        this.tiers = tiers;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var attention = tiers.of(file, viewer).filter(stands -> stands.tier() != Tier.NONE);
        boolean counsels = ChildAccess.may(Act.COUNSEL, file, viewer);
        if (attention.isEmpty() && !counsels) return Optional.empty();
        var actions = counsels ? List.of(new Link(Words.say("mind.open"), "lock", "/children/" + file.id() + "/mind")) : List.<Link>of();
        return Optional.of(new Panel("mind", Words.say("mind.title"), attention.isEmpty() ? Words.say("mind.tier.nothing") : null,
                attention.map(this::rows).orElse(List.of()), actions));
    }

    private List<Row> rows(Attention attention) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(Words.say("mind.tier"), Words.say("mind.tier.since", Words.say(attention.tier()), attention.on().toString())));
        if (attention.plan() != null) rows.add(Row.of(Words.say("mind.plan"), attention.plan()));
        var due = attention.reviewDue(LocalDate.now(clock)) ? "mind.review.due" : "mind.review.on";
        if (attention.reviewOn() != null) rows.add(Row.of(Words.say("mind.review"), Words.say(due, attention.reviewOn().toString())));
        return rows;
    }
}
