package org.nuanyang.roster.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duties;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.notices.Nudges;
import org.nuanyang.notices.Telling;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.named.Asked;
import org.nuanyang.roster.named.Naming;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the homeroom teachers of those whom a list shows; each opens the same list within their own class. */
@Component
class ListReminders {
    /** A reminder that goes to everybody is none. */
    static final int MOST = 2_000;
    private static final int LONGEST_MATTER = 100;

    private final Roster roster;
    private final Naming naming;
    private final Duties duties;
    private final Nudges nudges;
    private final Orgs orgs;

    ListReminders(Roster roster, Naming naming, Duties duties, Nudges nudges, Orgs orgs) {
        this.roster = roster;
        this.naming = naming;
        this.duties = duties;
        this.nudges = nudges;
        this.orgs = orgs;
    }

    /** Empty when the list is longer than {@link #MOST}. */
    @Transactional
    Optional<Nudges.Nudged> nudge(ChildrenQuery query, Viewer by) {
        var asked = naming.asked(query.is());
        if (!by.scope().mayAnywhere(Act.SUPERVISE) || asked.isEmpty()) throw new NotFound();
        var filter = query.filter(naming, orgs.today());
        if (roster.list(filter, 1, by).total() > MOST) return Optional.empty();
        var classes = new HashSet<OrgId>();
        roster.eachRow(filter, by, row -> {
            if (row.klass() != null && by.scope().mayIn(Act.SUPERVISE, row.klass())) classes.add(row.klass());
        });
        var people = duties.holders(List.of(Role.HOMEROOM), classes).stream().map(Duties.Holder::id).distinct().toList();
        return Optional.of(people.isEmpty() ? new Nudges.Nudged(0, 0) : nudges.nudge(people, telling(query, asked, by), by));
    }

    private static Telling telling(ChildrenQuery query, List<Asked> asked, Viewer by) {
        var names = "roster." + asked.stream().map(each -> each.filter().name()).sorted().collect(Collectors.joining("+"));
        var matter = names.substring(0, Math.min(LONGEST_MATTER, names.length()));
        var link = new ChildrenQuery(null, null, query.counts(), query.files(), query.guardian(), null, null, query.is()).url("/children");
        return Telling.of(matter, link, "roster.named.nudge", by.name(), asked.stream().map(Asked::words).collect(Collectors.joining(Words.say("roster.comma"))));
    }
}
