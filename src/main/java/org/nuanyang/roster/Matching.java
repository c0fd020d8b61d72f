package org.nuanyang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.Candidate.Ground;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.MatchSql;
import org.springframework.stereotype.Component;

/** Whether those told are on a roll already: of this school, with all that is known; of another, yes or no. */
@Component
class Matching {
    private static final List<Fact> NUMBERS = List.of(Fact.ID, Fact.STUDENT_NUMBER, Fact.DOCUMENT_NUMBER);

    private final Files files;
    private final MatchSql matches;
    private final Audit audit;
    private final LookupThrottle throttle;
    private final Clock clock;

    Matching(Files files, MatchSql matches, Audit audit, LookupThrottle throttle, Clock clock) {
        this.files = files;
        this.matches = matches;
        this.audit = audit;
        this.throttle = throttle;
        this.clock = clock;
    }

    List<List<Candidate>> candidates(OrgId school, List<Facts> told, Viewer viewer) {
        if (!viewer.scope().mayIn(Act.ENROL, school)) throw new NotFound();
        var byNumber = new HashMap<Object, List<ChildFile>>();
        var byName = new HashMap<String, List<ChildFile>>();
        for (var file : files.find(matches.alike(school, told), viewer.county(), LocalDate.now(clock))) {
            for (var fact : NUMBERS) {
                file.facts().get(fact).ifPresent(number -> byNumber.computeIfAbsent(number, _ -> new ArrayList<>()).add(file));
            }
            byName.computeIfAbsent(file.name(), _ -> new ArrayList<>()).add(file);
        }
        return told.stream().map(facts -> candidates(facts, byNumber, byName)).toList();
    }

    private static List<Candidate> candidates(
            Facts told, Map<Object, List<ChildFile>> byNumber, Map<String, List<ChildFile>> byName) {
        var found = new HashMap<ChildId, Candidate>();
        told.<String>get(Fact.NAME).ifPresent(name -> byName.getOrDefault(name, List.of()).forEach(file ->
                likeness(told, file.facts()).ifPresent(ground -> found.put(file.id(), new Candidate(file, ground)))));
        for (var fact : NUMBERS) {
            told.get(fact).ifPresent(number -> byNumber.getOrDefault(number, List.of())
                    .forEach(file -> found.put(file.id(), new Candidate(file, Ground.SAME_NUMBER))));
        }
        return found.values().stream().sorted(Comparator.comparing(Candidate::ground)).toList();
    }

    private static Optional<Ground> likeness(Facts told, Facts file) {
        if (agree(told, file, Fact.BIRTH)) return Optional.of(Ground.SAME_NAME_AND_BIRTH);
        var sameClass = agree(told, file, Fact.CLASS) && (agree(told, file, Fact.GRADE) || agree(told, file, Fact.ENTRY_YEAR));
        return sameClass && agree(told, file, Fact.GUARDIAN_NAME) ? Optional.of(Ground.SAME_NAME_GUARDIAN_AND_CLASS) : Optional.empty();
    }

    private static boolean agree(Facts told, Facts file, Fact fact) {
        return told.tells(fact) && Objects.equals(told.get(fact), file.get(fact));
    }

    Set<ResidentId> enrolledElsewhere(Collection<ResidentId> ids, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        return lookedUp(ids, viewer);
    }

    /** For those who change a file without being allowed to enrol, such as a homeroom teacher. */
    boolean enrolledElsewhere(ResidentId id, Viewer viewer) {
        return !lookedUp(Set.of(id), viewer).isEmpty();
    }

    private Set<ResidentId> lookedUp(Collection<ResidentId> ids, Viewer viewer) {
        throttle.take(viewer.account(), ids.size());
        var elsewhere = matches.elsewhere(ids);
        audit.record(viewer, "roster.looked-elsewhere", null, null, null, Map.of("asked", ids.size(), "found", elsewhere.size()));
        return elsewhere;
    }
}
