package org.nuanyang.mind.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.scale.Scale;
import org.nuanyang.mind.scale.Scales;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentLine;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 测评: opened by the school's psychology teacher for those who may sit; codes are given out once and kept nowhere. */
@Service
@Transactional
public class Sittings {
    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_CONTACT = 200;
    public static final int LONGEST_LINES = 300;

    private final SittingSql sql;
    private final SeatSql seats;
    private final Codes codes;
    private final Scales scales;
    private final Consents consents;
    private final Watches watches;
    private final Roster roster;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    Sittings(SittingSql sql, SeatSql seats, Codes codes, Scales scales, Consents consents, Watches watches, Roster roster, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.seats = seats;
        this.codes = codes;
        this.scales = scales;
        this.consents = consents;
        this.watches = watches;
        this.roster = roster;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What has been typed. @param children those chosen among the class */
    public record Told(SittingId id, OrgId klass, String scale, String title, @Nullable Instant opens, @Nullable Instant closes, String contact, String lines, Set<ChildId> children, Sitting.Watch watch) {
        public Told {
            title = title.strip();
            contact = contact.strip();
            lines = lines.strip();
            children = Set.copyOf(children);
        }

        public Told(SittingId id, OrgId klass, String scale, String title, @Nullable Instant opens, @Nullable Instant closes, String contact, String lines, Set<ChildId> children) {
            this(id, klass, scale, title, opens, closes, contact, lines, children, Sitting.Watch.USUAL);
        }
    }

    public record Listed(Sitting sitting, int seats, int begun, int finished, int alarms) {}

    /** A slip of paper for one child. */
    public record Slip(String name, String code) {}

    public static boolean mayOpen(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNSEL);
    }

    @Transactional(readOnly = true)
    public List<Listed> list(Viewer viewer) {
        must(viewer);
        return sql.list().stream().map(each -> new Listed(each.sitting(), each.seats(), each.begun(), each.finished(), each.alarms())).toList();
    }

    @Transactional(readOnly = true)
    public Sitting find(SittingId id, Viewer viewer) {
        must(viewer);
        return sql.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Seat> seats(SittingId id, Viewer viewer) {
        find(id, viewer);
        return seats.of(id);
    }

    /** The classes of the schools where the viewer counsels. */
    @Transactional(readOnly = true)
    public List<Org> classes(Viewer viewer) {
        must(viewer);
        return orgs.reachable(viewer, Act.COUNSEL, Set.of(Org.Kind.CLASS));
    }

    /** Each child of the class, and whether it may sit. Why one may not is said plainly, so that the others can begin. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(OrgId klass, String scale, Viewer viewer) {
        if (!viewer.scope().mayIn(Act.COUNSEL, klass)) throw new NotFound();
        var chosen = scales.find(scale, viewer).orElseThrow(NotFound::new).scale();
        var lines = consents.ofClass(klass, ConsentPurpose.SCREENING, viewer);
        var files = roster.files(lines.stream().map(line -> new ChildId(line.child())).toList(), viewer);
        return lines.stream().filter(line -> files.containsKey(new ChildId(line.child())))
                .map(line -> Candidate.of(new ChildId(line.child()), line.name(), age(files.get(new ChildId(line.child()))), files.get(new ChildId(line.child())).facts().<Sex>get(Fact.SEX).orElse(null), answered(line, viewer), chosen)).toList();
    }

    private Candidate.@Nullable Answered answered(ConsentLine line, Viewer viewer) {
        if (line.answer() == null) return null;
        boolean itself = line.answer() == Consent.Answer.REFUSED && consents.of(line.child(), viewer).stream()
                .anyMatch(each -> each.end() == null && each.told().purpose() == ConsentPurpose.SCREENING && each.told().giver() == Giver.SELF);
        return new Candidate.Answered(line.answer(), itself);
    }

    /** What stands against it, by field. The same form twice opens one sitting. */
    public Map<String, Refusal> open(Told told, Viewer by) {
        var candidates = candidates(told.klass(), told.scale(), by).stream().filter(Candidate::maySit).collect(Collectors.toMap(Candidate::child, each -> each));
        var offered = scales.find(told.scale(), by).orElseThrow(NotFound::new);
        var school = orgs.find(told.klass()).orElseThrow(NotFound::new).parent();
        var objections = SittingRules.objections(told, candidates.keySet(), clock.instant());
        objections.putAll(watches.objections(told.watch(), school, by));
        if (!objections.isEmpty()) return objections;
        var sitting = new Sitting(told.id(), school, told.klass(), offered.scale(), told.title(), told.opens(), told.closes(), told.contact(), told.lines(), by.account(), null, told.watch());
        if (!sql.insert(sitting, offered.told(), clock.instant())) return Map.of();
        for (var child : told.children()) seats.insert(told.id(), child, candidates.get(child).age(), candidates.get(child).sex());
        audit.record(by, "mind-screening.opened", null, school.value(), null, Map.of("children", told.children().size()));
        return Map.of();
    }

    /**
     * New codes for those who have not finished; the ones before open nothing any more, what was answered stays.
     *
     * @param only of one child alone; null for all
     */
    public List<Slip> slips(SittingId id, @Nullable ChildId only, Viewer by) {
        var sitting = find(id, by);
        var given = new ArrayList<Slip>();
        if (sitting.over(clock.instant()) || sitting.scale().who() != Scale.Who.CHILD) return given;
        for (var seat : seats.of(id)) {
            if (seat.finished() || only != null && !seat.child().equals(only)) continue;
            var code = codes.make();
            if (seats.code(id, seat.child(), codes.index(code))) given.add(new Slip(seat.name(), Codes.shown(code)));
        }
        if (!given.isEmpty()) audit.record(by, "mind-screening.codes-given", only == null ? null : only.value(), sitting.school().value(), null, Map.of("children", given.size()));
        return given;
    }

    /** Before its time; who has not finished does not any more. */
    public void end(SittingId id, Viewer by) {
        var sitting = find(id, by);
        if (sql.end(id, clock.instant())) audit.record(by, "mind-screening.ended", null, sitting.school().value(), null, Map.of());
    }

    private @Nullable Integer age(ChildFile file) {
        return file.facts().<RoughDate>get(Fact.BIRTH).map(birth -> Period.between(birth.until(), LocalDate.now(clock)).getYears()).filter(age -> age >= 0).orElse(null);
    }

    private static void must(Viewer viewer) {
        if (!mayOpen(viewer)) throw new NotFound();
    }
}
