package org.nuanyang.protection;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.WhoSees;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 紧急查看: somebody of the school or above it opens one child's file without a duty towards the child, with a reason and for
 * hours. Homeroom teacher, helpers and principal are told in the same moment; the principal, or another officer of the county,
 * says afterwards whether it was needed.
 */
@Service
@Transactional
public class Emergencies {
    public static final int LONGEST = 300;
    static final int MOST_A_DAY = 5;
    private static final Set<Role> ANSWERING = Set.of(Role.PRINCIPAL, Role.HOMEROOM, Role.HELPER);

    private final EmergencySql sql;
    private final SettingSql settings;
    private final WhoSees whoSees;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Emergencies(EmergencySql sql, SettingSql settings, WhoSees whoSees, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.whoSees = whoSees;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A child of that name, by nothing but where it is. */
    public record Found(UUID child, OrgId school, @Nullable OrgId klass) {}

    public record Opened(@Nullable EmergencyId id, List<Refusal> objections) {}

    /** The schools to which the viewer belongs, by a duty in them or above them. */
    @Transactional(readOnly = true)
    public Set<OrgId> schools(Viewer viewer) {
        return Approvals.mayAsk(viewer) ? sql.schools(LocalDate.now(clock)) : Set.of();
    }

    /** The children who are called exactly so in a school to which the viewer belongs; each question is logged. */
    public List<Found> lookFor(OrgId school, String name, Viewer viewer) {
        if (!Approvals.mayAsk(viewer)) throw new NotFound();
        var found = sql.ofThatName(school, name.strip(), LocalDate.now(clock));
        audit.record(viewer, "emergency.looked-for", null, school.value(), null, Map.of("found", found.size()));
        return found.stream().map(seat -> new Found(seat.child(), new OrgId(seat.school()), seat.klass() == null ? null : new OrgId(seat.klass()))).toList();
    }

    /** Opens the file at once; twice the same is once. */
    public Opened open(UUID child, String reason, Viewer by) {
        if (!Approvals.mayAsk(by)) throw new NotFound();
        var already = sql.openFor(by.account(), child, clock.instant());
        if (already.isPresent()) return new Opened(already.get().id(), List.of());
        var objections = objections(reason.strip(), by);
        if (!objections.isEmpty()) return new Opened(null, objections);
        var id = EmergencyId.next();
        var until = clock.instant().plus(Duration.ofHours(settings.of(by.county()).emergencyHours()));
        var seat = sql.open(id, child, reason.strip(), clock.instant(), until, LocalDate.now(clock)).orElseThrow(NotFound::new);
        audit.record(by, "emergency.opened", child, seat.school(), null, Map.of("emergency", id.value(), "until", until.atZone(clock.getZone()).toLocalDateTime().withNano(0).toString()));
        events.publishEvent(new EmergencyOpened(by.county(), id, by.account(), answering(seat, by), until));
        return new Opened(id, List.of());
    }

    /** One that the viewer has opened, or that concerns a child they answer for. */
    @Transactional(readOnly = true)
    public Emergency find(EmergencyId id, Viewer viewer) {
        return sql.find(id).filter(each -> each.opener().equals(viewer.account()) || mayRead(each, viewer)).orElseThrow(NotFound::new);
    }

    /** The viewer's own and those to be reviewed, the newest first. */
    @Transactional(readOnly = true)
    public Page<Emergency> of(Viewer viewer, boolean waiting, int page) {
        var schools = reviewed(viewer);
        return new Page<>(sql.list(viewer.account(), schools, waiting, Page.SIZE, Page.offset(page)), Page.number(page), Page.SIZE, sql.count(viewer.account(), schools, waiting));
    }

    /** How many wait for the viewer's review. */
    @Transactional(readOnly = true)
    public long waiting(Viewer viewer) {
        var schools = viewer.scope().orgs(Act.APPROVE);
        return schools.isEmpty() ? 0 : sql.count(viewer.account(), schools, true);
    }

    /** The look is over; sight ends in this moment. */
    public void end(EmergencyId id, Viewer by) {
        var emergency = sql.find(id).filter(each -> each.opener().equals(by.account())).orElseThrow(NotFound::new);
        if (sql.end(id, clock.instant())) audit.record(by, "emergency.ended", emergency.child(), emergency.school().value(), null, Map.of("emergency", id.value()));
    }

    /** Whether it was needed, in the words of whoever answers for the school; nobody reviews oneself. */
    public Optional<Refusal> review(EmergencyId id, Emergency.Verdict verdict, String words, Viewer by) {
        var emergency = find(id, by);
        if (!mayReview(emergency, by)) throw new NotFound();
        var said = words.strip();
        if (verdict == Emergency.Verdict.UNJUSTIFIED && said.isEmpty()) return Optional.of(Refusal.of("protection.emergency.review.words-missing"));
        if (said.length() > LONGEST) return Optional.of(Refusal.of("protection.too-long", said.length(), LONGEST));
        if (!sql.review(id, verdict, said.isEmpty() ? null : said, by.account(), clock.instant())) return Optional.of(Refusal.of("protection.emergency.reviewed-already"));
        audit.record(by, "emergency.reviewed", emergency.child(), emergency.school().value(), null,
                Map.of("emergency", id.value(), "asker", emergency.opener().value(), "verdict", verdict));
        return Optional.empty();
    }

    public static boolean mayReview(Emergency emergency, Viewer viewer) {
        return emergency.review() == null && !emergency.opener().equals(viewer.account())
                && (viewer.scope().mayIn(Act.APPROVE, emergency.school()) || viewer.scope().mayIn(Act.COUNTERSIGN, emergency.school()));
    }

    private static boolean mayRead(Emergency each, Viewer viewer) {
        return viewer.scope().mayIn(Act.APPROVE, each.school()) || viewer.scope().mayIn(Act.COUNTERSIGN, each.school())
                || viewer.duties().stream().anyMatch(duty -> !duty.role().beyondDuty())
                        && viewer.scope().may(Act.OPEN, each.school().value(), each.klass() == null ? null : each.klass().value(), each.child());
    }

    private static Collection<UUID> reviewed(Viewer viewer) {
        var schools = viewer.scope().orgs(Act.APPROVE);
        return schools.isEmpty() ? viewer.scope().orgs(Act.COUNTERSIGN) : schools;
    }

    private Set<AccountId> answering(ExtentSql.Seat seat, Viewer by) {
        return whoSees.of(by.county(), seat.child(), new OrgId(seat.school()), seat.klass() == null ? null : new OrgId(seat.klass())).stream()
                .filter(seer -> !seer.account().equals(by.account()))
                .filter(seer -> seer.grounds().stream().anyMatch(ground -> ANSWERING.contains(ground.role())))
                .map(WhoSees.Seer::account).collect(toSet());
    }

    private List<Refusal> objections(String reason, Viewer by) {
        if (reason.length() < 4) return List.of(Refusal.of("protection.emergency.reason-missing"));
        if (reason.length() > LONGEST) return List.of(Refusal.of("protection.too-long", reason.length(), LONGEST));
        if (sql.openedSince(by.account(), clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY) return List.of(Refusal.of("protection.emergency.many", MOST_A_DAY));
        return List.of();
    }
}
