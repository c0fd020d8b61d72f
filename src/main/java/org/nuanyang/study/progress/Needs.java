package org.nuanyang.study.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.PairingSpan;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.Course;
import org.nuanyang.study.marks.Courses;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.nuanyang.study.plan.text.MarkFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 优先辅导: who of the children in care needs tutoring and why. A child is compared with its own past; whether a family is poor is not told here. */
@Service
@Transactional(readOnly = true)
public class Needs {
    private final NeedSql sql;
    private final Courses courses;
    private final Pairings pairings;
    private final Clock clock;

    Needs(NeedSql sql, Courses courses, Pairings pairings, Clock clock) {
        this.sql = sql;
        this.courses = courses;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** By class and name within each group. */
    public List<NeedyLearner> of(Viewer viewer) {
        if (!StudyPlanLists.mayRead(viewer)) throw new NotFound();
        var today = LocalDate.now(clock);
        var rows = sql.inCare(today).stream().filter(row -> row.learner().readBy(viewer)).toList();
        var ids = rows.stream().map(row -> row.learner().id()).toList();
        Map<ChildId, List<Course>> marks = ids.isEmpty() ? Map.of() : courses.of(ids, today);
        Map<ChildId, List<PairingSpan>> helped = ids.isEmpty() ? Map.of() : pairings.spans(ids);
        var found = new ArrayList<NeedyLearner>();
        for (var row : rows) {
            var id = row.learner().id();
            var hard = hard(marks.getOrDefault(id, List.of()));
            boolean helper = helped.getOrDefault(id, List.of()).stream().anyMatch(span -> span.kind() == PairingKind.STUDY_HELPER && span.until() == null);
            var need = need(row, !hard.isEmpty(), helper);
            if (need == null) continue;
            var reasons = new ArrayList<>(hard);
            for (var subject : row.harder()) reasons.add(Words.say("study.need.harder", subject));
            if (!row.planned()) reasons.add(Words.say("study.need.unplanned"));
            if (!helper) reasons.add(Words.say("study.need.unhelped"));
            found.add(new NeedyLearner(row.learner(), need, reasons, row.learner().taughtBy(viewer)));
        }
        return found;
    }

    static @Nullable Need need(NeedSql.Row row, boolean hard, boolean helper) {
        if (hard && !row.planned()) return Need.UNTENDED;
        if (!row.harder().isEmpty()) return Need.HARDER;
        if (!row.planned()) return Need.UNPLANNED;
        return helper ? null : Need.UNHELPED;
    }

    /** Each subject in which the child fell below its own past, or did not pass the latest exam. */
    static List<String> hard(List<Course> courses) {
        var reasons = new ArrayList<String>();
        for (var course : courses) {
            var fall = course.fall();
            var latest = course.sittings().isEmpty() ? null : course.latest().percent();
            if (fall != null && fall.steep(MarkFacts.FALL)) reasons.add(Words.say("study.need.fall", course.subject(), fall.latest().name(), fall.by().toPlainString()));
            else if (latest != null && latest.compareTo(MarkFacts.PASS) < 0) reasons.add(Words.say("study.need.weak", course.subject(), course.latest().name()));
        }
        return reasons;
    }
}
