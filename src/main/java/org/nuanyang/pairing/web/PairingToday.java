package org.nuanyang.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.HandOvers;
import org.nuanyang.pairing.Helper;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.pairing.Helpers;
import org.nuanyang.pairing.MyChildren;
import org.nuanyang.pairing.PairingLists;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today: notes to be written for whoever takes over, checks that run out, children whom nobody helps. */
@Component
class PairingToday implements TodaySource {
    private final PairingLists lists;
    private final Helpers helpers;
    private final HandOvers handOvers;
    private final MyChildren own;
    private final Clock clock;

    PairingToday(PairingLists lists, Helpers helpers, HandOvers handOvers, MyChildren own, Clock clock) {
        this.lists = lists;
        this.helpers = helpers;
        this.handOvers = handOvers;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "pairing.title";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        var lines = new ArrayList<Line>();
        for (var note : handOvers.askedOf(viewer)) lines.add(Line.uncounted(Words.say("pairing.today.hand-over", note.childName()), "/hand-overs/" + note.pairing()));
        if (viewer.holds(Role.OUTSIDE_HELPER)) for (var child : own.of(viewer)) lines.add(Line.uncounted(child.name(), "/my-children/" + child.child()));
        if (viewer.scope().mayAnywhere(Act.PAIR)) schools(viewer, lines);
        return lines;
    }

    private void schools(Viewer viewer, List<Line> lines) {
        var unhelped = lists.unhelped(viewer);
        if (unhelped.key() > 0) lines.add(new Line(Words.say("pairing.today.key"), unhelped.key(), "/pairings?state=KEY_UNPAIRED", true));
        if (unhelped.children() > 0) lines.add(Line.of(Words.say("pairing.today.unpaired"), unhelped.children(), "/pairings?unpaired"));
        var today = LocalDate.now(clock);
        long checks = helpers.list(null, HelperSort.OUTSIDE, null, viewer).stream()
                .filter(helper -> helper.here() && helper.load() > 0 && standsBadly(helper, today)).count();
        if (checks > 0) lines.add(Line.of(Words.say("pairing.today.checks"), checks, "/helpers?sort=OUTSIDE"));
    }

    private static boolean standsBadly(Helper helper, LocalDate today) {
        return switch (helper.standing(today)) {
            case EXPIRED, MISSING, EXPIRES_SOON -> true;
            case CURRENT, NOT_NEEDED -> false;
        };
    }
}
