package org.nuanyang.mind.letter.box;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The boxes of the schools whose psychology teacher or principal the viewer is. */
@Service
@Transactional
public class Boxes {
    public static final int LONGEST = 200;
    /** Without what is read for something else: 0 and O, 1, I and L. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BoxSql sql;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    Boxes(BoxSql sql, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayKeep(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNSEL) || viewer.holds(Role.PRINCIPAL);
    }

    @Transactional(readOnly = true)
    public List<Org> schools(Viewer viewer) {
        if (!mayKeep(viewer)) return List.of();
        var act = viewer.scope().mayAnywhere(Act.COUNSEL) ? Act.COUNSEL : Act.APPROVE;
        return orgs.reachable(viewer, act).stream().filter(org -> org.kind().hasClasses()).toList();
    }

    @Transactional(readOnly = true)
    public Map<OrgId, Box> of(Viewer viewer) {
        if (!mayKeep(viewer)) return Map.of();
        var mine = schools(viewer).stream().map(Org::id).collect(Collectors.toSet());
        return sql.all().stream().filter(box -> mine.contains(box.school())).collect(Collectors.toMap(Box::school, box -> box));
    }

    /** Empty where the school has none yet. */
    @Transactional(readOnly = true)
    public Optional<Box> of(OrgId school, Viewer viewer) {
        own(school, viewer);
        return sql.of(school);
    }

    /** What stands against it, by field. @param base nought for a box that is to be opened for the first time */
    public Map<String, Refusal> set(OrgId school, int base, boolean open, String typed, Viewer by) {
        own(school, by);
        var place = typed.strip();
        if (place.length() > LONGEST) return Map.of("place", Refusal.of("mind.too-long", place.length(), LONGEST));
        var stands = sql.of(school);
        if (stands.filter(box -> box.open() == open && box.place().equals(place)).isPresent()) return Map.of();
        boolean done = stands.isEmpty() ? base == 0 && first(school, open, place, by) : sql.update(school, base, open, place, by.account(), clock.instant());
        if (!done) return Map.of("version", Refusal.of("mind.letter.box.stale"));
        boolean was = stands.map(Box::open).orElse(false);
        audit.record(by, was == open ? "letter-box.changed" : open ? "letter-box.opened" : "letter-box.closed", null, school.value(), null, Map.of());
        return Map.of();
    }

    private boolean first(OrgId school, boolean open, String place, Viewer by) {
        for (int i = 0; i < 20; i++) {
            var code = RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(at -> String.valueOf(LETTERS.charAt(at))).collect(Collectors.joining());
            if (sql.insert(new Box(school, code, open, place, 1), by.account(), clock.instant())) return true;
            if (sql.of(school).isPresent()) return false;
        }
        throw new IllegalStateException("no code is free");
    }

    private void own(OrgId school, Viewer viewer) {
        if (schools(viewer).stream().noneMatch(org -> org.id().equals(school))) throw new NotFound();
    }
}
