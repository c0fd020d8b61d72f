package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Pinyin;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.definition.WorkingDefinition;
import org.nuanyang.roster.survey.NewRound;
import org.nuanyang.roster.survey.PastRounds;
import org.nuanyang.roster.survey.SurveyAnswer;
import org.nuanyang.roster.survey.SurveyRound.TermKey;

/**
 * Each school's survey of last term, closed, and the one of this term on its way: 小满's class is half walked, other
 * classes are done or not begun. What a teacher answered follows from what became known of the child in between.
 */
final class Surveyed {
    private static final int DAYS_ON = 10;

    private final DemoCounty county;
    private final Keepers keepers;
    private final Map<Pupil, ChildId> ids;
    private final LocalDate today;
    private final Map<OrgId, OrgId> above = new LinkedHashMap<>();

    Surveyed(DemoCounty county, Keepers keepers, Map<Pupil, ChildId> ids, LocalDate today) {
        this.county = county;
        this.keepers = keepers;
        this.ids = ids;
        this.today = today;
        for (var org : county.orgs()) if (org.kind() == Org.Kind.TEACHING_POINT) above.put(org.id(), Objects.requireNonNull(org.parent()));
    }

    List<PastRounds.Round> rounds(Org school) {
        var pupils = county.pupils().stream()
                .filter(pupil -> pupil.school().equals(school.id()) || school.id().equals(above.get(pupil.school()))).toList();
        if (pupils.isEmpty()) return List.of();
        var year = SchoolYear.of(today);
        var terms = Stream.of(new SchoolYear(year.starts() - 1), year)
                .flatMap(each -> Stream.of(Loader.term(each, 1), Loader.term(each, 2))).toList();
        var dice = new Dice(school.id().value().getMostSignificantBits()).fork("survey");
        var rounds = new ArrayList<PastRounds.Round>();
        terms.stream().filter(term -> term.until().isBefore(today)).reduce((_, last) -> last)
                .ifPresent(term -> rounds.add(round(school, pupils, term, true, dice.fork("closed"))));
        terms.stream().filter(term -> term.holds(today)).findFirst()
                .filter(_ -> school.name().equals(Cast.SCHOOL) || dice.chance(0.85))
                .ifPresent(term -> rounds.add(round(school, pupils, term, false, dice.fork("open"))));
        return rounds;
    }

    private PastRounds.Round round(Org school, List<Pupil> pupils, Term term, boolean closed, Dice dice) {
        var from = closed || today.minusDays(DAYS_ON).isBefore(term.from()) ? term.from() : today.minusDays(DAYS_ON);
        var until = from.plusWeeks(3);
        var last = closed ? until : today.minusDays(1);
        var answers = new ArrayList<PastRounds.Answer>();
        if (!last.isBefore(from)) {
            byClass(pupils).forEach((klass, children) -> {
                var walk = dice.fork(klass.toString());
                var on = walk.between(from, last);
                var called = closed ? children.size() : called(children, walk);
                for (var pupil : children.subList(0, called)) if (!pupil.enrolledOn().isAfter(on)) answers.add(answer(pupil, on, walk));
            });
        }
        var keeper = keepers.ofSchool(school.id());
        return new PastRounds.Round(school.id(), new NewRound(new TermKey(term.year(), term.number()), term.label() + WordList.raw("survey"), from, until),
                Moments.morning(from), keeper, closed ? Moments.morning(until.plusDays(2)) : null, answers);
    }

    /** How many names a teacher has called so far: half of 小满's class, all or none of the others, mostly. */
    private static int called(List<Pupil> children, Dice dice) {
        if (children.stream().anyMatch(pupil -> Cast.NAMES.contains(pupil.name()))) return children.size() / 2;
        return dice.chance(0.6) ? children.size() : dice.chance(0.5) ? 0 : dice.below(children.size());
    }

    private PastRounds.Answer answer(Pupil pupil, LocalDate on, Dice dice) {
        var since = on.minusDays(120);
        var before = counts(pupil, since);
        var now = counts(pupil, on);
        var changed = pupil.told().stream().skip(1).anyMatch(told -> told.on().isAfter(since) && !told.on().isAfter(on));
        return new PastRounds.Answer(ids.get(pupil), said(before, now, changed), Moments.inOfficeHours(on, dice),
                keepers.ofClass(pupil.klass()).orElseGet(() -> keepers.ofSchool(pupil.school())), before, now);
    }

    private static SurveyAnswer said(Membership.Answer before, Membership.Answer now, boolean changed) {
        if (now == Membership.Answer.COUNTS && before == Membership.Answer.DOES_NOT) return SurveyAnswer.NEWLY;
        if (now == Membership.Answer.DOES_NOT && before == Membership.Answer.COUNTS) return SurveyAnswer.NO_LONGER;
        return changed ? SurveyAnswer.CHANGED : SurveyAnswer.STILL;
    }

    /** What was known by then; of a file opened later, what it was opened with. */
    static Membership.Answer counts(Pupil pupil, LocalDate on) {
        var known = pupil.told().stream().filter(told -> told == pupil.told().getFirst() || !told.on().isAfter(on)).map(Told::facts)
                .reduce(new Facts(), (facts, news) -> Away.over(facts.with(news)));
        return WorkingDefinition.USUAL.answer(known, on).answer();
    }

    private static Map<OrgId, List<Pupil>> byClass(List<Pupil> pupils) {
        var byClass = new LinkedHashMap<OrgId, List<Pupil>>();
        pupils.stream().sorted(Comparator.comparing(pupil -> Pinyin.sortName(pupil.name())))
                .forEach(pupil -> byClass.computeIfAbsent(pupil.klass(), _ -> new ArrayList<>()).add(pupil));
        return byClass;
    }
}
