package org.nuanyang.risk.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Component;

/** Who may be charged with something: the colleagues of the child's school, and the grown-ups who are paired with the child. */
@Component
class Doers {
    /** Those who may assess how great the concern is may also answer for a plan. */
    private static final Set<Role> ANSWERING = Set.of(Role.HOMEROOM, Role.PRINCIPAL, Role.PSYCHOLOGY);

    private final StaffSql staff;
    private final Pairings pairings;
    private final Clock clock;

    Doers(StaffSql staff, Pairings pairings, Clock clock) {
        this.staff = staff;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** Those around the child first. */
    List<Doer> of(ChildFile file, Viewer viewer) {
        var paired = pairings.of(file.id(), viewer).stream().filter(pairing -> pairing.open() && pairing.sort() != HelperSort.PUPIL)
                .map(pairing -> new Doer(pairing.account(), pairing.helperName()));
        var byKey = new LinkedHashMap<String, Doer>();
        Stream.concat(Stream.concat(answering(file).stream(), paired), staff.at(file.school(), LocalDate.now(clock)).stream().map(StaffSql.Colleague::doer))
                .forEach(doer -> byKey.putIfAbsent(doer.key(), doer));
        return List.copyOf(byKey.values());
    }

    /** Who may answer for the plan of this child: homeroom teacher of the class, psychology teacher and principal of the school. */
    List<Doer> answering(ChildFile file) {
        var found = new ArrayList<Doer>();
        for (var colleague : staff.at(file.school(), LocalDate.now(clock)))
            if (ANSWERING.contains(colleague.role()) && (colleague.role() != Role.HOMEROOM || colleague.klass() != null && new OrgId(colleague.klass()).equals(file.klass())))
                if (!found.contains(colleague.doer())) found.add(colleague.doer());
        return found;
    }
}
