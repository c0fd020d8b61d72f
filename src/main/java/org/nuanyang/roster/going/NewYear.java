package org.nuanyang.roster.going;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.going.YearOrder.Onward;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 学年升级: takes a school from one year to the next on 1 September. Grades follow from the year of entry and move by
 * themselves; this is about those who do not simply go up: graduates, repeaters, leavers and the new first grade. One
 * run a school and year, all or nothing, to be taken back until the first record of the new year. For those who enrol.
 */
@Service
@Transactional
public class NewYear {
    private final YearSql sql;
    private final YearPlans plans;
    private final Promotion promotion;
    private final FirstGrade firstGrade;
    private final YearUndo undoing;
    private final Orgs orgs;
    private final Journal journal;

    NewYear(YearSql sql, YearPlans plans, Promotion promotion, FirstGrade firstGrade, YearUndo undoing, Orgs orgs, Journal journal) {
        this.sql = sql;
        this.plans = plans;
        this.promotion = promotion;
        this.firstGrade = firstGrade;
        this.undoing = undoing;
        this.orgs = orgs;
        this.journal = journal;
    }

    /** The year that somebody means who names none. */
    @Transactional(readOnly = true)
    public SchoolYear likely(OrgId school, Viewer by) {
        mustBeTheirs(school, by);
        return plans.likely(school);
    }

    @Transactional(readOnly = true)
    public YearPlan plan(OrgId school, SchoolYear year, Viewer by) {
        mustBeTheirs(school, by);
        return plans.of(school, year);
    }

    /** @param choice null for who goes up with the class */
    public record Pupil(ChildId id, String name, YearChoice.@Nullable Instead choice, String reason) {}

    /** The pupils of a class with what was decided about them, in pinyin order. */
    @Transactional(readOnly = true)
    public List<Pupil> pupils(OrgId school, OrgId klass, SchoolYear year, Viewer by) {
        mustBeTheirs(school, by);
        return sql.pupils(school, year).stream().filter(pupil -> klass.equals(pupil.klass()))
                .map(pupil -> new Pupil(pupil.id(), pupil.name(), pupil.choice(), pupil.reason())).toList();
    }

    /** What is decided about these pupils, as one word: whoever decides anew says which state they saw. */
    public static String mark(List<Pupil> pupils) {
        var decided = pupils.stream().filter(pupil -> pupil.choice() != null)
                .map(pupil -> pupil.id() + " " + pupil.choice() + " " + pupil.reason()).sorted().collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(decided.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Decides about pupils of a class; who is not among the choices goes up with it.
     *
     * @param seen the {@link #mark} of what the person saw; what somebody else has decided since is not wiped out
     */
    public Optional<Refusal> choose(OrgId school, OrgId klass, SchoolYear year, List<YearChoice> choices, String seen, Viewer by) {
        mustBeTheirs(school, by);
        sql.hold(klass);
        var pupils = pupils(school, klass, year, by);
        var theirs = pupils.stream().map(Pupil::id).collect(Collectors.toSet());
        if (!theirs.containsAll(choices.stream().map(YearChoice::child).toList())) throw new NotFound();
        if (plans.of(school, year).done() != null) throw new NotFound();
        if (!mark(pupils).equals(seen)) return Optional.of(Refusal.of("roster.year.chosen-meanwhile"));
        sql.choose(school, year, theirs, choices, by.account(), journal.now());
        journal.audit().record(by, "year.exceptions-chosen", klass.value(), school.value(), null, Map.of("year", Integer.toString(year.starts()), "choices", choices.size()));
        return Optional.empty();
    }

    /** Does it, once: whoever comes second reads that it has been done. */
    public YearOutcome run(OrgId school, SchoolYear year, YearOrder order, Viewer by) {
        mustBeTheirs(school, by);
        var id = Ids.next();
        var plan = plans.of(school, year);
        var objections = objections(plan, order);
        if (!objections.isEmpty()) return new YearOutcome.Refused(objections);
        if (!sql.begin(id, school, year, by.account(), journal.now())) return new YearOutcome.Refused(List.of(done(year)));
        var before = classes(school);
        firstGrade.open(plan, order);
        var moved = promotion.promote(plan, sql.pupils(school, year), order, id, by);
        var begun = firstGrade.begin(plan, order, id, by);
        if (!begun.problems().isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new YearOutcome.Refused(begun.problems());
        }
        var ended = plan.classes().stream().filter(YearPlan.ClassPlan::ends).map(each -> each.klass().id()).toList();
        orgs.closeClasses(ended, plan.effective(), by);
        var made = classes(school);
        made.removeAll(before);
        sql.end(id, new YearRun.Sums(moved.movedUp(), moved.graduated(), moved.wentOn(), moved.repeated(), moved.gone(), moved.offered(),
                begun.enrolled(), begun.asked()), made, ended);
        journal.audit().record(by, "year.rolled-over", id, school.value(), null, Map.of("year", Integer.toString(year.starts())));
        return new YearOutcome.Done(sql.find(school, year).orElseThrow());
    }

    /** Takes it back; what stands against it is told, and then nothing is changed. */
    public List<Refusal> undo(OrgId school, SchoolYear year, Viewer by) {
        mustBeTheirs(school, by);
        var run = sql.find(school, year).orElseThrow(NotFound::new);
        if (!sql.undo(run.id(), by.account(), journal.now())) throw new NotFound();
        var obstacles = undoing.undo(run, by, journal);
        if (!obstacles.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return obstacles;
        }
        journal.audit().record(by, "year.roll-over-undone", run.id(), school.value(), null, Map.of("year", Integer.toString(year.starts())));
        return List.of();
    }

    /** The viewer's schools whose new year is to be prepared and, from 1 September, rolled over: from 15 August to the end of October. */
    @Transactional(readOnly = true)
    public List<Org> due(Viewer by) {
        var today = journal.today();
        var year = new SchoolYear(today.getYear());
        if (today.isBefore(YearRule.opens(year)) || today.getMonthValue() > 10) return List.of();
        return sql.due(by.scope().orgs(Act.ENROL), year).stream().flatMap(id -> orgs.find(id).stream()).toList();
    }

    private List<Refusal> objections(YearPlan plan, YearOrder order) {
        if (plan.done() != null) return List.of(done(plan.year()));
        if (!plan.objections().isEmpty()) return plan.objections();
        var classes = plan.classes().stream().filter(YearPlan.ClassPlan::ends).map(each -> each.klass().id()).toList();
        if (!classes.containsAll(order.onward().keySet())) throw new NotFound();
        return plan.classes().stream().filter(YearPlan.ClassPlan::ends).flatMap(each -> {
            var onward = order.onward().get(each.klass().id());
            if (onward == null) {
                return each.pupils() == 0 ? Stream.<Refusal>empty() : Stream.of(Refusal.of("roster.year.onward-missing", label(plan, each)));
            }
            var wrong = switch (onward) {
                case Onward.Graduates _ -> false;
                case Onward.GoesOn _ -> !each.nextHere();
                case Onward.OfferedTo(var to) -> orgs.find(to).filter(org -> org.county() == plan.school().county()
                        && each.next() != null && org.stages().contains(each.next())).isEmpty();
            };
            return wrong ? Stream.of(Refusal.of("roster.year.no-such-stage", label(plan, each))) : Stream.<Refusal>empty();
        }).toList();
    }

    private static String label(YearPlan plan, YearPlan.ClassPlan each) {
        return each.klass().label(plan.effective().minusDays(1));
    }

    private static Refusal done(SchoolYear year) {
        return Refusal.of("roster.year.done-already", year.label());
    }

    private Set<OrgId> classes(OrgId school) {
        var ids = new HashSet<OrgId>();
        orgs.classesOf(school).forEach(klass -> ids.add(klass.id()));
        return ids;
    }

    private static void mustBeTheirs(OrgId school, Viewer by) {
        if (!by.scope().mayIn(Act.ENROL, school)) throw new NotFound();
    }
}
