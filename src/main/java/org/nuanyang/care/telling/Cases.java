package org.nuanyang.care.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.Vault;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.pairing.MyChildren;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 典型案例: of which of their own children somebody may tell the course of care. A helper's are those of the moment, a class teacher's those
 * in care in the class. Too little on record makes no case, and whom another module keeps out is not offered; nor is, month by month, about
 * every third of the others, so that nobody can tell from an absence why.
 */
@Service
@Transactional(readOnly = true)
public class Cases {
    /** What was done fewer times tells no course. */
    public static final int LEAST = 6;

    private static final int LEFT_OUT = 3;

    private final CourseSql sql;
    private final MyChildren mine;
    private final List<KeptOut> keptOut;
    private final Vault vault;
    private final Clock clock;

    Cases(CourseSql sql, MyChildren mine, List<KeptOut> keptOut, Vault vault, Clock clock) {
        this.sql = sql;
        this.mine = mine;
        this.keptOut = keptOut;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param name for the author, who chooses; it never enters the document */
    public record Candidate(UUID child, String name, long records) {}

    public static boolean tells(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.CASE && (voice == Voice.HELPER || voice == Voice.CLASS);
    }

    /** Those with most on record first; of others than one's own children none. */
    public List<Candidate> candidates(Voice voice, Org place, Stretch stretch, Viewer viewer) {
        var own = own(voice, place.id(), viewer);
        var offered = own.keySet().stream().filter(this::offered).collect(Collectors.toSet());
        var courses = courses(allowed(offered, viewer), stretch.from(), stretch.until());
        return courses.values().stream().map(course -> new Candidate(course.child().value(), own.get(course.child().value()), course.steps().size()))
                .sorted((one, other) -> other.records() == one.records() ? one.child().compareTo(other.child()) : Long.compare(other.records(), one.records())).toList();
    }

    /** Of whatever time they write, the same all month. */
    boolean offered(UUID child) {
        return Math.floorMod(vault.blindIndex("care.case", child + " " + YearMonth.now(clock))[0], LEFT_OUT) != 0;
    }

    Course course(Subject subject, Viewer viewer) {
        subject.requireAuthor(viewer);
        var child = subject.child();
        if (child == null || !tells(subject.kind(), subject.voice()) || !own(subject.voice(), subject.place().id(), viewer).containsKey(child)) throw new NotFound();
        var course = courses(allowed(Set.of(child), viewer), subject.stretch().from(), subject.asOf()).get(child);
        if (course == null) throw new NotFound();
        return course;
    }

    private Map<UUID, String> own(Voice voice, OrgId place, Viewer viewer) {
        if (voice == Voice.CLASS) return viewer.scope().mayIn(Act.CARE, place) ? sql.inCare(place) : Map.of();
        var cared = viewer.scope().children(Act.CARE);
        return mine.of(viewer).stream().filter(own -> cared.contains(own.child().value()))
                .collect(Collectors.toMap(own -> own.child().value(), MyChildren.Own::name, (one, _) -> one));
    }

    private Set<UUID> allowed(Set<UUID> children, Viewer viewer) {
        var allowed = new HashSet<>(children);
        keptOut.forEach(each -> allowed.removeAll(each.among(children, viewer)));
        return allowed;
    }

    private Map<UUID, Course> courses(Collection<UUID> children, LocalDate from, LocalDate until) {
        return sql.of(children, from, until, null).stream().filter(course -> course.steps().size() >= LEAST)
                .collect(Collectors.toMap(course -> course.child().value(), Function.identity()));
    }
}
