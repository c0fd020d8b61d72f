package org.nuanyang.roster.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.definition.DefinitionWords;
import org.nuanyang.roster.definition.Definitions;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/**
 * What the roster has to be done: requests to answer, files that lack something, children nobody can tell about. Whoever
 * changes no file finds the children of the duty here.
 */
@Component
class RosterToday implements TodaySource {
    private final Roster roster;
    private final Transfers transfers;
    private final Definitions definitions;

    RosterToday(Roster roster, Transfers transfers, Definitions definitions) {
        this.roster = roster;
        this.transfers = transfers;
        this.definitions = definitions;
    }

    @Override
    public String key() {
        return "roster.today";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Line> today(Person person) {
        var lines = new ArrayList<Line>();
        if (!(person instanceof Viewer viewer)) return lines;
        if (viewer.scope().mayAnywhere(Act.TRANSFER)) {
            long waiting = transfers.transfersFor(viewer).stream().filter(request -> request.mayAnswer()).count();
            if (waiting > 0) lines.add(new Line(Words.say("roster.today.transfers"), waiting, "/transfers", true));
        }
        if (viewer.scope().mayAnywhere(Act.AMEND)) {
            count(lines, "roster.today.undecided", counting(Membership.Answer.CANNOT_TELL, null), "/children?counts=CANNOT_TELL", viewer);
            count(lines, "roster.today.incomplete", counting(Membership.Answer.COUNTS, false), "/children?counts=COUNTS&files=incomplete", viewer);
        } else if (viewer.scope().mayAnywhere(Act.LIST)) {
            inSight(lines, viewer);
        }
        return lines;
    }

    private void inSight(List<Line> lines, Viewer viewer) {
        var single = viewer.scope().orgs(Act.LIST).isEmpty() ? viewer.scope().children(Act.LIST) : Set.<UUID>of();
        if (single.size() == 1) {
            count(lines, "roster.today.in-sight", counting(null, null), "/children/" + single.iterator().next(), viewer);
            return;
        }
        count(lines, "roster.today.in-sight", counting(null, null), "/children", viewer);
        count(lines, "roster.today.counting", counting(Membership.Answer.COUNTS, null), "/children?counts=COUNTS", viewer);
    }

    /** Lists are not counted to the end; the line then says how far they were. */
    private void count(List<Line> lines, String key, ChildFilter filter, String url, Viewer viewer) {
        long total = roster.count(filter, viewer);
        if (total == 0) return;
        var words = filter.counts() == null ? Words.say(key) : Words.say(key, DefinitionWords.name(definitions.today(viewer)));
        if (total > Roster.COUNTED_UP_TO) {
            lines.add(Line.uncounted(Words.say("roster.today.over", words, Roster.COUNTED_UP_TO), url));
        } else {
            lines.add(Line.of(words, total, url));
        }
    }

    private static ChildFilter counting(Membership.@Nullable Answer answer, @Nullable Boolean complete) {
        return new ChildFilter(null, null, answer, null, complete, null, null, ChildFilter.Presence.HERE);
    }
}
