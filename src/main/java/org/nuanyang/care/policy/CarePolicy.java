package org.nuanyang.care.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Cohort;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 关爱制度: which duties a county and its schools ask for. What it says is public; who decides is named below. */
@Service
public class CarePolicy {
    private final DutySql sql;
    private final Orgs orgs;
    private final List<Cohort> cohorts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    CarePolicy(DutySql sql, Orgs orgs, List<Cohort> cohorts, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.cohorts = cohorts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    private record Known(long version, List<CareDuty> duties) {}

    /**
     * Every duty there is, was or will be, the county's and its schools' own, in the order in which they begin; one that
     * ends on the day of its beginning never held. Kept in memory under its version, which each call asks for: another server's
     * decision, or one that is rolled back, is not missed.
     */
    @Transactional(readOnly = true)
    public List<CareDuty> duties(int county) {
        long version = sql.version(county); // before the duties: what is read later can only be newer, and is then read again
        var now = known.get(county);
        if (now != null && now.version == version) return now.duties;
        var duties = sql.all(county).stream().map(PolicyEntry::duty).toList();
        known.put(county, new Known(version, duties));
        return duties;
    }

    /** What is asked of a school on a day: the county's duties and its own; null asks for the county's alone. */
    @Transactional(readOnly = true)
    public List<CareDuty> asked(int county, @Nullable OrgId school, LocalDate on) {
        return duties(county).stream()
                .filter(duty -> duty.inForce(on) && (duty.school() == null || duty.school().equals(school))).toList();
    }

    /** All of a county's own, or all of a school's own, in the order in which they begin. */
    @Transactional(readOnly = true)
    public List<PolicyEntry> history(int county, @Nullable OrgId school) {
        return sql.all(county).stream().filter(entry -> Objects.equals(entry.duty().school(), school)).toList();
    }

    /** Whoever is asked for something, sees children or runs the county may read what is asked. */
    public boolean mayRead(Viewer viewer) {
        return viewer.administers() || viewer.scope().mayAnywhere(Act.RECORD) || viewer.scope().mayAnywhere(Act.LIST);
    }

    /** The schools and teaching points whose policy concerns the viewer; a class's or a child's school is one. */
    @Transactional(readOnly = true)
    public List<Org> schools(Viewer viewer) {
        var above = orgs.reachable(viewer, Act.LIST).stream().map(Org::parent).filter(Objects::nonNull).collect(Collectors.toSet());
        var reached = viewer.scope().orgs(Act.LIST);
        var helped = viewer.duties().stream().filter(duty -> duty.child() != null).map(Duty::org).collect(Collectors.toSet());
        return orgs.schools(viewer.county()).stream()
                .filter(org -> reached.contains(org.id().value()) || above.contains(org.id()) || helped.contains(org.id())).toList();
    }

    /** The county's officers and administrators; for a school, and its teaching points, its principal. */
    public boolean mayDecide(@Nullable OrgId school, Viewer viewer) {
        if (school == null) return viewer.administers() || viewer.holds(Role.COUNTY_OFFICER);
        var org = orgs.find(school).filter(each -> each.county() == viewer.county());
        return org.isPresent() && viewer.duties().stream().anyMatch(duty -> duty.role() == Role.PRINCIPAL
                && (duty.org().equals(school) || duty.org().equals(org.get().parent())) && viewer.scope().mayIn(Act.LIST, school));
    }

    /** Changes with every duty of the county, and for a school with its own: whoever decides says what they have seen. */
    @Transactional(readOnly = true)
    public String stamp(int county, @Nullable OrgId school) {
        var lines = sql.all(county).stream().map(PolicyEntry::duty).filter(duty -> duty.school() == null || duty.school().equals(school))
                .map(duty -> duty.id() + " " + duty.until()).toList();
        return Integer.toHexString(lines.hashCode());
    }

    private boolean carriedOut(Decision decision, int county) {
        var own = sql.all(county).stream().map(PolicyEntry::duty).filter(duty -> Objects.equals(duty.school(), decision.school())).toList();
        var ended = own.stream().filter(duty -> duty.until() != null && !duty.until().isAfter(later(decision.from(), duty.from()))).map(CareDuty::id).toList();
        var begun = own.stream().filter(duty -> duty.from().equals(decision.from())).map(DutyTerms::of).toList();
        boolean says = !decision.ends().isEmpty() || !decision.begins().isEmpty();
        return says && ended.containsAll(decision.ends()) && begun.containsAll(decision.begins());
    }

    /** For whom a duty may hold. */
    public List<String> cohorts() {
        var keys = new ArrayList<>(List.of(CohortChoice.ALL.key()));
        cohorts.stream().map(Cohort::key).filter(key -> !keys.contains(key)).sorted().forEach(keys::add);
        return keys;
    }

    /** What stands against it; empty when {@link #decide} may be called. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Decision decision, Viewer by) {
        if (!mayDecide(decision.school(), by)) throw new NotFound();
        return objections(decision, by.county());
    }

    /**
     * All that is wrong at once; empty when it holds. Sent twice, it is one decision; of two people who decide at once, the
     * second is told.
     *
     * @param seen the {@link #stamp} of the policy on which it was decided
     */
    @Transactional
    public List<Refusal> decide(Decision decision, String seen, Viewer by) {
        if (!mayDecide(decision.school(), by)) throw new NotFound();
        sql.alone(by.county());
        if (carriedOut(decision, by.county())) return List.of();
        if (!seen.equals(stamp(by.county(), decision.school()))) return List.of(Refusal.of("care.policy.meanwhile"));
        var objections = objections(decision, by.county());
        if (!objections.isEmpty()) return objections;
        carryOut(decision, by.county(), by.account());
        audit.record(by, "care-duty.decided", null, decision.school() == null ? null : decision.school().value(), null, Map.of(
                "from", decision.from().toString(), "begins", decision.begins().size(), "ends", decision.ends().size()));
        return List.of();
    }

    void carryOut(Decision decision, int county, AccountId by) {
        var now = clock.instant();
        sql.end(county, decision.ends(), decision.from(), by, now);
        sql.insert(county, decision.begins().stream().map(terms -> terms.duty(decision.school(), decision.from())).toList(), by, now);
        events.publishEvent(new PolicyChanged(county, decision.school(), decision.from()));
    }

    /** Adopting a preset: what it holds and is there already stays, what else is there ends, the rest begins. */
    @Transactional(readOnly = true)
    public Decision adopting(List<DutyTerms> terms, LocalDate from, int county) {
        var open = duties(county).stream().filter(duty -> duty.school() == null && holdsFrom(duty, from)).toList();
        var stays = open.stream().filter(duty -> duty.until() == null && terms.contains(DutyTerms.of(duty)) && duty.inForce(from)).toList();
        var ends = open.stream().filter(duty -> !stays.contains(duty)).map(CareDuty::id).collect(Collectors.toSet());
        var there = stays.stream().map(DutyTerms::of).toList();
        return new Decision(null, from, ends, terms.stream().filter(each -> !there.contains(each)).toList());
    }

    /** The duties that would hold from a day on if this were decided. */
    @Transactional(readOnly = true)
    public List<CareDuty> after(Decision decision, int county) {
        var after = new ArrayList<CareDuty>();
        for (var duty : duties(county)) after.add(decision.ends().contains(duty.id()) ? ending(duty, decision.from()) : duty);
        decision.begins().forEach(terms -> after.add(terms.duty(decision.school(), decision.from())));
        return List.copyOf(after);
    }

    private static CareDuty ending(CareDuty duty, LocalDate on) {
        return new CareDuty(duty.id(), duty.school(), duty.matter(), duty.fulfilledBy(), duty.owedBy(), duty.cadence(), duty.cohort(),
                duty.minutes(), duty.from(), later(duty.from(), on));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Refusal> objections(Decision decision, int county) {
        var today = LocalDate.now(clock);
        var refusals = new ArrayList<>(DutyRule.ofDay(decision.from(), today));
        var all = sql.all(county).stream().map(PolicyEntry::duty).filter(duty -> holdsFrom(duty, decision.from())).toList();
        var own = all.stream().filter(duty -> Objects.equals(duty.school(), decision.school())).toList();
        if (!ids(own).containsAll(decision.ends())) return List.of(Refusal.of("care.policy.meanwhile"));
        if (decision.begins().isEmpty() && decision.ends().isEmpty()) return List.of(Refusal.of("care.policy.nothing"));
        var stays = DutyRule.terms(own.stream().filter(duty -> !decision.ends().contains(duty.id())).toList());
        var countys = decision.school() == null ? List.<DutyTerms>of() : DutyRule.terms(all.stream().filter(duty -> duty.school() == null).toList());
        var keys = Set.copyOf(cohorts());
        for (int i = 0; i < decision.begins().size(); i++) {
            var terms = decision.begins().get(i);
            var beside = new ArrayList<>(stays);
            beside.addAll(decision.begins().subList(0, i));
            refusals.addAll(DutyRule.objections(new DutyRule.Proposal(terms, decision.from(), today, beside, keys)));
            refusals.addAll(Stricter.objections(terms, countys));
        }
        return refusals.stream().distinct().toList();
    }

    /** On this day or ever after. */
    private static boolean holdsFrom(CareDuty duty, LocalDate day) {
        return duty.until() == null || duty.until().isAfter(day) && duty.until().isAfter(duty.from());
    }

    private static Set<CareDutyId> ids(Collection<CareDuty> duties) {
        return duties.stream().map(CareDuty::id).collect(Collectors.toSet());
    }
}
