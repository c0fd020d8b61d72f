package org.nuanyang.study.marks.importing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.Exams;
import org.nuanyang.study.marks.FullMarks;
import org.nuanyang.study.marks.MarkFiles;
import org.nuanyang.study.marks.Told;
import org.nuanyang.study.marks.exam.Exam;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;
import org.nuanyang.study.marks.importing.Judged.Row;
import org.nuanyang.study.marks.importing.Judged.Verdict;
import org.nuanyang.study.marks.importing.Matching.Match;
import org.nuanyang.study.marks.reading.MarksFile;
import org.springframework.stereotype.Component;

/** Lays a file beside the children and the marks that are there. */
@Component
class Judging {
    /** A decision: the row is nobody here. */
    static final String NOBODY = "-";

    private final CandidateSql candidates;
    private final Exams exams;
    private final MarkFiles marks;
    private final Orgs orgs;
    private final Clock clock;

    Judging(CandidateSql candidates, Exams exams, MarkFiles marks, Orgs orgs, Clock clock) {
        this.candidates = candidates;
        this.exams = exams;
        this.marks = marks;
        this.orgs = orgs;
        this.clock = clock;
    }

    Judged judge(MarksFile file, OrgId into, Map<String, String> decisions, Viewer by) {
        var place = orgs.find(into).orElseThrow(NotFound::new);
        var school = place.kind() == Org.Kind.CLASS && place.parent() != null ? place.parent() : into;
        var objections = new LinkedHashMap<String, Refusal>();
        var known = exams.recent(by).stream().filter(exam -> exam.school().equals(school)).toList();
        var chosen = chosen(known, file, decisions);
        var told = chosen == null ? told(file, decisions) : new Exams.New(chosen.name(), chosen.kind(), chosen.on());
        if (file.subjects().isEmpty()) objections.put("columns", Refusal.of("study.import.no-subject"));
        if (chosen == null) objections.putAll(exams.objections(told));
        var same = chosen != null ? chosen : known.stream().filter(exam -> exam.name().equals(told.name()) && exam.on().equals(told.on())).findFirst().orElse(null);
        var fulls = new Fulls(said(file, decisions, objections), same == null ? List.of() : exams.papers(List.of(same.id())));
        var stands = same == null ? Map.<ChildId, Map<String, Told>>of() : marks.stands(same.id());
        var on = told.on() == null ? LocalDate.now(clock) : told.on();
        var rows = rows(new Matching(candidates.in(into), on).of(file.lines()), candidates.in(into), decisions, stands, fulls);
        boolean corrects = corrects(rows, fulls, same, decisions, objections);
        return new Judged(file, school, told, same, fulls, corrects, rows, objections);
    }

    private static @Nullable Exam chosen(List<Exam> known, MarksFile file, Map<String, String> decisions) {
        var said = decisions.get("exam");
        if (said != null && !said.equals("new")) return known.stream().filter(exam -> exam.id().equals(examId(said))).findFirst().orElse(null);
        if (said != null || decisions.containsKey("name")) return null;
        return known.stream().filter(exam -> !file.title().isEmpty() && exam.name().equals(file.title())).findFirst().orElse(null);
    }

    private static ExamId examId(String said) {
        try {
            return ExamId.of(said);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static Exams.New told(MarksFile file, Map<String, String> decisions) {
        var name = decisions.getOrDefault("name", file.title());
        ExamKind kind;
        try {
            kind = decisions.containsKey("kind") ? ExamKind.valueOf(decisions.get("kind")) : ExamKind.in(name);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
        return new Exams.New(name, kind, day(decisions.getOrDefault("day", file.day() == null ? "" : file.day())));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The full marks that the person has typed. */
    private static Map<String, BigDecimal> said(MarksFile file, Map<String, String> decisions, Map<String, Refusal> objections) {
        var said = new LinkedHashMap<String, BigDecimal>();
        for (var subject : file.subjects()) {
            var typed = decisions.get("full." + subject);
            if (typed == null) continue;
            var read = Told.read(typed);
            if (read == null || read.points() == null || read.points().signum() <= 0) objections.put("full." + subject, Refusal.of("study.marks.full-wrong", typed));
            else said.put(subject, read.points());
        }
        return said;
    }

    /** Whether full marks that stand would be other. Then a reason is asked for, and nobody may have more than they are. */
    private boolean corrects(List<Row> rows, Fulls fulls, @Nullable Exam exam, Map<String, String> decisions, Map<String, Refusal> objections) {
        var lowered = new HashMap<OrgId, Map<String, BigDecimal>>();
        var anew = new HashMap<ChildId, Set<String>>();
        for (var row : rows) {
            if (row.child() == null || row.verdict() == Verdict.SKIPPED) continue;
            anew.put(row.child().child(), row.match().line().marks().keySet());
            for (var subject : row.match().line().marks().keySet()) {
                var stands = fulls.corrected(row.match().line(), row.child().klass(), subject);
                if (stands == null) continue;
                var now = fulls.of(row.match().line(), row.child().klass(), subject);
                lowered.computeIfAbsent(row.child().klass(), _ -> new HashMap<>()).put(subject, now);
                FullMarks.unexplained(stands, now, decisions.getOrDefault("why", "")).ifPresent(no -> objections.putIfAbsent("why", no));
            }
        }
        if (exam != null && !lowered.isEmpty()) marks.above(exam.id(), lowered, anew).ifPresent(above -> objections.put("full." + above.subject(),
                Refusal.of("study.import.full-lowered", above.subject(), above.full().stripTrailingZeros().toPlainString(), above.told().words())));
        return !lowered.isEmpty();
    }

    private static List<Row> rows(List<Match> matches, List<Candidate> all, Map<String, String> decisions, Map<ChildId, Map<String, Told>> stands, Fulls full) {
        var byId = new LinkedHashMap<String, Candidate>();
        for (var each : all) byId.put(each.child().toString(), each);
        var taken = new HashSet<Candidate>();
        var rows = new ArrayList<Row>();
        for (var match : matches) {
            var said = match.doubt() == null ? "" : decisions.getOrDefault("row." + match.line().key(), decisions.getOrDefault("rest", ""));
            var child = match.sure() != null ? match.sure() : byId.get(said);
            rows.add(row(match, said, child, taken, stands, full));
            if (child != null) taken.add(child);
        }
        return rows;
    }

    private static Row row(Match match, String said, @Nullable Candidate child, Set<Candidate> taken, Map<ChildId, Map<String, Told>> stands, Fulls full) {
        if (said.equals(NOBODY)) return new Row(match, Verdict.SKIPPED, null, Map.of(), List.of());
        if (child == null || taken.contains(child)) return new Row(match, Verdict.ASK, null, Map.of(), List.of());
        var has = stands.getOrDefault(child.child(), Map.of());
        var before = new LinkedHashMap<String, Told>();
        var above = new ArrayList<String>();
        boolean more = false;
        for (var each : match.line().marks().entrySet()) {
            if (each.getValue().above(full.of(match.line(), child.klass(), each.getKey()))) above.add(each.getKey());
            var was = has.getOrDefault(each.getKey(), Told.NONE);
            if (was.equals(each.getValue())) continue;
            more = true;
            if (!was.equals(Told.NONE)) before.put(each.getKey(), was);
        }
        return new Row(match, !more ? Verdict.SAME : before.isEmpty() ? Verdict.NEW : Verdict.CHANGED, child, before, above);
    }
}
