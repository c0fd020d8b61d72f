package org.nuanyang.risk.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 周边隐患: reported by whoever works at the school, followed by whoever answers for it, read by those above too. */
@Service
@Transactional
public class Hazards {
    public static final int LONGEST = 500;

    private final HazardSql sql;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    Hazards(HazardSql sql, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is open, the oldest first, or what was put right, the latest first. */
    @Transactional(readOnly = true)
    public List<Hazard> list(boolean open, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        return sql.list(open);
    }

    public static boolean mayRead(Viewer viewer) {
        return !viewer.scope().orgs(Act.RECORD).isEmpty() || !viewer.scope().orgs(Act.SUPERVISE).isEmpty();
    }

    /** The schools where the viewer works: one's own class tells which. */
    @Transactional(readOnly = true)
    public List<Org> schools(Viewer viewer) {
        var reached = orgs.reachable(viewer, Act.RECORD);
        Set<OrgId> ids = reached.stream().map(org -> org.kind() == Org.Kind.CLASS ? org.parent() : org.id()).collect(Collectors.toSet());
        return orgs.schools(viewer.county()).stream().filter(school -> ids.contains(school.id())).toList();
    }

    public static boolean mayFollow(Hazard hazard, Viewer viewer) {
        return viewer.scope().mayIn(Act.SUBMIT, hazard.school());
    }

    @Transactional(readOnly = true)
    public Hazard find(UUID id, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        return sql.find(id).orElseThrow(NotFound::new);
    }

    /** What stands against it, by field. The same once more is kept once. */
    public Map<String, Refusal> report(Hazard hazard, Viewer by) {
        if (schools(by).stream().noneMatch(school -> school.id().equals(hazard.school()))) throw new NotFound();
        var objections = new LinkedHashMap<String, Refusal>();
        text(objections, "place", hazard.place(), "risk.hazard.place-missing");
        text(objections, "what", hazard.what(), "risk.hazard.what-missing");
        past(objections, "seenOn", hazard.seenOn());
        if (!objections.isEmpty()) return objections;
        if (sql.insert(hazard, clock.instant())) audit.record(by, "hazard.reported", null, hazard.school().value(), null, Map.of());
        else if (sql.find(hazard.id()).filter(hazard::saysTheSame).isEmpty()) return Map.of("what", Refusal.of("risk.sent-already"));
        return Map.of();
    }

    /** Whoever is responsible was told. */
    public Map<String, Refusal> tell(UUID id, int base, Hazard.Told told, Viewer by) {
        var hazard = followed(id, by);
        var objections = new LinkedHashMap<String, Refusal>();
        text(objections, "body", told.body(), "risk.hazard.body-missing");
        past(objections, "toldOn", told.on());
        if (told.on().isBefore(hazard.seenOn())) objections.put("toldOn", Refusal.of("risk.hazard.before", told.on().toString(), hazard.seenOn().toString()));
        if (told.due() != null && told.due().isBefore(told.on())) objections.put("dueOn", Refusal.of("risk.hazard.due-before", told.due().toString(), told.on().toString()));
        if (told.equals(hazard.told()) || !objections.isEmpty()) return objections;
        if (!sql.tell(id, base, told, by.account())) return stale();
        audit.record(by, "hazard.told", null, hazard.school().value(), null, Map.of());
        return Map.of();
    }

    /** It was put right. */
    public Map<String, Refusal> right(UUID id, int base, Hazard.Righted righted, Viewer by) {
        var hazard = followed(id, by);
        var objections = new LinkedHashMap<String, Refusal>();
        text(objections, "result", righted.result(), "risk.hazard.result-missing");
        past(objections, "rightedOn", righted.on());
        if (righted.on().isBefore(hazard.seenOn())) objections.put("rightedOn", Refusal.of("risk.hazard.before", righted.on().toString(), hazard.seenOn().toString()));
        if (righted.equals(hazard.righted()) || !objections.isEmpty()) return objections;
        if (!sql.right(id, base, righted, by.account())) return stale();
        audit.record(by, "hazard.righted", null, hazard.school().value(), null, Map.of());
        return Map.of();
    }

    private Hazard followed(UUID id, Viewer by) {
        return sql.find(id).filter(hazard -> mayFollow(hazard, by)).orElseThrow(NotFound::new);
    }

    private void past(Map<String, Refusal> objections, String field, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) objections.put(field, Refusal.of("risk.dropout.ahead", day.toString()));
    }

    private static void text(Map<String, Refusal> objections, String field, String words, String missing) {
        if (words.isBlank()) objections.put(field, Refusal.of(missing));
        if (words.length() > LONGEST) objections.put(field, Refusal.of("risk.attendance.too-long", words.length(), LONGEST));
    }

    private static Map<String, Refusal> stale() {
        return Map.of("version", Refusal.of("risk.hazard.stale"));
    }
}
