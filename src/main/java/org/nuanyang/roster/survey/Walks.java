package org.nuanyang.roster.survey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.survey.AnswerOutcome.Answered;
import org.nuanyang.roster.survey.AnswerOutcome.Closed;
import org.nuanyang.roster.survey.AnswerOutcome.Refused;
import org.nuanyang.roster.survey.AnswerOutcome.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Walking a class through a round, name by name. */
@Service
@Transactional
public class Walks {
    private final SurveySql rounds;
    private final SurveyLineSql lines;
    private final AnswerSql answers;
    private final Roster roster;
    private final Audit audit;
    private final Clock clock;

    Walks(SurveySql rounds, SurveyLineSql lines, AnswerSql answers, Roster roster, Audit audit, Clock clock) {
        this.rounds = rounds;
        this.lines = lines;
        this.answers = answers;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param version the version of the file that the person saw
     * @param told what is different now; nothing for "still so"
     */
    public record Given(RoundId round, ChildId child, SurveyAnswer answer, int version, Facts told, Set<Fact> cleared) {
        public static Given still(RoundId round, ChildId child, int version) {
            return new Given(round, child, SurveyAnswer.STILL, version, new Facts(), Set.of());
        }

        boolean tellsNothing() {
            return told.isEmpty() && cleared.isEmpty();
        }
    }

    /** May the viewer walk through this class, or the children of this school who are in none? */
    public boolean mayWalk(OrgId place, Viewer viewer) {
        return viewer.scope().mayIn(Act.AMEND, place);
    }

    /** Where the viewer walks and names are left. */
    @Transactional(readOnly = true)
    public List<Unchecked> left(SurveyRound round, Viewer viewer) {
        var places = viewer.scope().orgs(Act.AMEND);
        return places.isEmpty() ? List.of() : lines.unchecked(round.id(), places);
    }

    /** The names of a class in order, checked or not. */
    @Transactional(readOnly = true)
    public List<SurveyLine> names(SurveyRound round, OrgId place, Viewer viewer) {
        if (!mayWalk(place, viewer) || !rounds.covers(round, place.value())) throw new NotFound();
        return lines.all(List.of(round.id().value()), SurveyList.ALL, place);
    }

    /** The viewer's own last answer here, to be taken back. */
    @Transactional(readOnly = true)
    public Optional<GivenAnswer> last(SurveyRound round, OrgId place, Viewer viewer) {
        return answers.latestBy(viewer.account(), round.id(), place);
    }

    /** The latest answer about a child in any round, for those who may open the file. */
    @Transactional(readOnly = true)
    public Optional<GivenAnswer> latest(ChildFile file, Viewer viewer) {
        return may(Act.OPEN, file, viewer) ? answers.latest(file.id()) : Optional.empty();
    }

    /** Takes an answer; the same answer sent twice is taken once. */
    public AnswerOutcome answer(Given given, Viewer by) {
        var round = rounds.held(given.round()).orElseThrow(NotFound::new);
        answers.hold(given.child());
        var file = theirs(round, given.child(), by);
        if (!round.open()) return new Closed();
        var before = answers.current(given.round(), given.child());
        if (before.filter(same -> same(same, given, by)).isPresent()) return new Answered(file, null);
        if (file.version() != given.version()) return new Stale(file);
        if (given.answer().tells() && given.tellsNothing()) return new Refused(List.of(Refusal.of("roster.survey.refusal.nothing-told")));
        if (!given.tellsNothing()) {
            switch (roster.amend(given.child(), given.version(), given.told(), given.cleared(), Source.PAGE, by)) {
                case AmendOutcome.Amended _ -> {}
                case AmendOutcome.Conflict(var now) -> {
                    return new Stale(now);
                }
                case AmendOutcome.Refused(var reasons) -> {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return new Refused(reasons);
                }
            }
        }
        return keep(given, file, given.tellsNothing() ? file : theirs(round, given.child(), by), before, by);
    }

    private Answered keep(Given given, ChildFile before, ChildFile now, Optional<GivenAnswer> replaced, Viewer by) {
        answers.give(given.round(), given.child(), given.answer(), clock.instant(), by.account().value(),
                given.version(), now.version(), before.membership().answer(), now.membership().answer());
        audit.record(by, "survey.answered", given.child().value(), now.school().value(), null,
                Map.of("round", given.round().toString(), "answer", given.answer().name()));
        return new Answered(now, replaced.filter(other -> !other.by().equals(by.account())).orElse(null));
    }

    private static boolean same(GivenAnswer before, Given given, Viewer by) {
        return before.by().equals(by.account()) && before.answer() == given.answer() && before.seenVersion() == given.version();
    }

    /** How taking back ended: what was told to the file goes with the answer unless the file has been changed since. */
    public enum TakenBack { ALL, ANSWER_ONLY, NOTHING }

    /** Takes the viewer's own answer back, with what it told. */
    public TakenBack takeBack(RoundId id, ChildId child, Viewer by) {
        var round = rounds.held(id).orElseThrow(NotFound::new);
        answers.hold(child);
        var file = theirs(round, child, by);
        var given = answers.current(id, child).filter(own -> own.by().equals(by.account())).orElse(null);
        if (!round.open() || given == null) return TakenBack.NOTHING;
        answers.takeBack(id, child, clock.instant());
        audit.record(by, "survey.answer-taken-back", child.value(), file.school().value(), null, Map.of("round", id.toString()));
        if (given.version() == given.seenVersion()) return TakenBack.ALL;
        if (file.version() != given.version()) return TakenBack.ANSWER_ONLY;
        return switch (roster.takeBack(child, given.version(), by)) {
            case AmendOutcome.Amended _ -> TakenBack.ALL;
            case AmendOutcome.Conflict _, AmendOutcome.Refused _ -> TakenBack.ANSWER_ONLY;
        };
    }

    /** The file of a child of this round who is here and whom the viewer may amend. */
    private ChildFile theirs(SurveyRound round, ChildId child, Viewer by) {
        return roster.files(List.of(child), by).values().stream()
                .filter(file -> file.left() == null && may(Act.AMEND, file, by) && rounds.covers(round, file.school().value()))
                .findFirst().orElseThrow(NotFound::new);
    }

    private static boolean may(Act act, ChildFile file, Viewer viewer) {
        return viewer.scope().may(act, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }
}
