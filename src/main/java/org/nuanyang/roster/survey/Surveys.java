package org.nuanyang.roster.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 普查: rounds are started for a term over whole registers, counted, and closed. */
@Service
@Transactional
public class Surveys {
    /** What a file must have to be counted as filed (建档): who the child is, and whom to reach. */
    public static final List<Clarity> REQUIRED = List.of(Clarity.BASIC, Clarity.CONTACTS);

    private final SurveySql sql;
    private final SurveyLineSql lines;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    Surveys(SurveySql sql, SurveyLineSql lines, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.lines = lines;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every round of the viewer's schools and classes, the latest term first. */
    @Transactional(readOnly = true)
    public List<SurveyRound> rounds(Viewer viewer) {
        return sql.rounds(viewer.scope().orgs(Act.LIST));
    }

    /** The latest round of each school in a term. */
    @Transactional(readOnly = true)
    public List<SurveyRound> rounds(TermKey term, Viewer viewer) {
        var latest = new LinkedHashMap<OrgId, SurveyRound>();
        for (var round : rounds(viewer)) if (round.term().equals(term)) latest.putIfAbsent(round.school(), round);
        return List.copyOf(latest.values());
    }

    @Transactional(readOnly = true)
    public SurveyRound round(RoundId id, Viewer viewer) {
        return rounds(viewer).stream().filter(round -> round.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** By class; of these rounds those in the viewer's sight, and of their children likewise. */
    @Transactional(readOnly = true)
    public List<ClassFigures> figures(Collection<SurveyRound> rounds, Viewer viewer) {
        if (rounds.isEmpty() || !viewer.scope().mayAnywhere(Act.LIST)) return List.of();
        return lines.figures(ids(rounds));
    }

    /** Where names are left in the whole round. */
    @Transactional(readOnly = true)
    public List<Unchecked> left(SurveyRound round, Viewer viewer) {
        return figures(List.of(round), viewer).stream().map(Unchecked::of).filter(each -> each.children() > 0).toList();
    }

    /** @param place a class, or a school for its children without one; null for all */
    @Transactional(readOnly = true)
    public Page<SurveyLine> children(Collection<SurveyRound> rounds, SurveyList list, @Nullable OrgId place, int page, Viewer viewer) {
        if (rounds.isEmpty() || !viewer.scope().mayAnywhere(Act.LIST)) return new Page<>(List.of(), 1, Page.SIZE, 0);
        return lines.page(ids(rounds), list, place, page);
    }

    /** All children of a class of a round, or of a school's without one: for those who may take them out. */
    @Transactional(readOnly = true)
    public List<SurveyLine> everyone(SurveyRound round, OrgId place, Viewer viewer) {
        if (!viewer.scope().mayIn(Act.EXPORT, round.school())) throw new NotFound();
        return lines.all(List.of(round.id().value()), SurveyList.ALL, place);
    }

    /** The schools for which the viewer may start and close rounds. */
    @Transactional(readOnly = true)
    public List<Org> schools(Viewer viewer) {
        return orgs.reachable(viewer, Act.SURVEY, Set.of(Org.Kind.SCHOOL));
    }

    public boolean mayClose(SurveyRound round, Viewer viewer) {
        return round.open() && viewer.scope().mayIn(Act.SURVEY, round.school());
    }

    /**
     * Starts a round in each of the viewer's schools that has none open for this term; what is still open of another term
     * is closed by it. Empty when it is done.
     */
    public List<Refusal> start(NewRound told, Viewer by) {
        var schools = schools(by);
        if (schools.isEmpty()) throw new NotFound();
        var objections = told.objections();
        if (!objections.isEmpty()) return objections;
        var open = sql.openOf(schools.stream().map(school -> school.id().value()).toList());
        var running = open.stream().filter(round -> round.term().equals(told.term())).map(SurveyRound::school).toList();
        var free = schools.stream().map(Org::id).filter(school -> !running.contains(school)).toList();
        if (free.isEmpty()) return List.of(Refusal.of("roster.survey.refusal.running", told.term().label()));
        close(open.stream().filter(round -> !round.term().equals(told.term())).toList(), by);
        try {
            for (var school : free) begin(school, told, by);
        } catch (DuplicateKeyException somebodyWasQuicker) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return List.of(Refusal.of("roster.survey.refusal.running", told.term().label()));
        }
        return List.of();
    }

    private void begin(OrgId school, NewRound told, Viewer by) {
        var id = new RoundId(Ids.next());
        sql.start(id, school.value(), told, clock.instant(), by.account().value());
        audit.record(by, "survey.started", id.value(), school.value(), null,
                Map.of("year", told.term().year().starts(), "term", told.term().number()));
    }

    /** Closes a round: what was found is kept as it is. Closing what is closed does nothing. */
    public void close(RoundId id, Viewer by) {
        var round = round(id, by);
        if (!by.scope().mayIn(Act.SURVEY, round.school())) throw new NotFound();
        close(sql.openOf(List.of(round.school().value())).stream().filter(open -> open.id().equals(id)).toList(), by);
    }

    /** Closes every open round of a term in the viewer's schools; how many. */
    public int close(TermKey term, Viewer by) {
        var schools = schools(by);
        if (schools.isEmpty()) throw new NotFound();
        var open = sql.openOf(schools.stream().map(school -> school.id().value()).toList()).stream()
                .filter(round -> round.term().equals(term)).toList();
        close(open, by);
        return open.size();
    }

    private void close(List<SurveyRound> rounds, Viewer by) {
        if (rounds.isEmpty()) return;
        sql.close(ids(rounds), clock.instant(), by.account().value());
        for (var round : rounds) audit.record(by, "survey.closed", round.id().value(), round.school().value(), null, Map.of());
    }

    private static List<UUID> ids(Collection<SurveyRound> rounds) {
        var ids = new ArrayList<UUID>();
        rounds.forEach(round -> ids.add(round.id().value()));
        return ids;
    }
}
