package org.nuanyang.risk.parents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 告知家长: read by those who heed the child, written by those of them who answer for it. What was told is never changed. */
@Service
@Transactional
public class ParentNotices {
    public static final int LONGEST = 1_000;

    private final ParentNoticeSql sql;
    private final ChildAccess children;
    private final AttendanceRules rules;
    private final Audit audit;
    private final Clock clock;

    ParentNotices(ParentNoticeSql sql, ChildAccess children, AttendanceRules rules, Audit audit, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayWrite(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.ASSESS, file, viewer);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<ParentNotice> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.of(file.id()) : List.of();
    }

    /** Those to which nobody has answered for as long as the county says, the oldest first. */
    @Transactional(readOnly = true)
    public List<ParentNotice> unanswered(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.ASSESS)) return List.of();
        return sql.unanswered(LocalDate.now(clock).minusDays(rules.now().answerDays()));
    }

    /** What stands against it, by field. The same once more is kept once. */
    public Map<String, Refusal> send(ParentNotice told, Viewer by) {
        var file = writable(told.child(), by);
        var objections = text("text", told.text(), "risk.parents.text-missing");
        if (told.sentOn().isAfter(LocalDate.now(clock))) objections.put("sentOn", Refusal.of("risk.dropout.ahead", told.sentOn().toString()));
        if (!objections.isEmpty()) return objections;
        if (sql.insert(told, file.school(), clock.instant())) audit.record(by, "parent-notice.sent", file.id().value(), file.school().value(), null, Map.of());
        else if (sql.find(told.id()).filter(told::saysTheSame).isEmpty()) return Map.of("text", Refusal.of("risk.sent-already"));
        return Map.of();
    }

    /** What stands against it, by field; answered already, it stays as it is, and whoever has other words learns so. */
    public Map<String, Refusal> answer(UUID id, LocalDate on, String words, Viewer by) {
        var notice = sql.find(id).orElseThrow(NotFound::new);
        var file = writable(notice.child(), by);
        var objections = text("answer", words, "risk.parents.answer-missing");
        if (on.isAfter(LocalDate.now(clock))) objections.put("answeredOn", Refusal.of("risk.dropout.ahead", on.toString()));
        if (on.isBefore(notice.sentOn())) objections.put("answeredOn", Refusal.of("risk.parents.before", on.toString(), notice.sentOn().toString()));
        if (!objections.isEmpty()) return objections;
        var answered = new ParentNotice.Answered(on, words.strip(), by.account());
        if (sql.answer(id, answered, clock.instant())) audit.record(by, "parent-notice.answered", file.id().value(), file.school().value(), null, Map.of());
        else if (sql.find(id).filter(stands -> answered.equals(stands.answer())).isEmpty()) return Map.of("answer", Refusal.of("risk.parents.answered-already"));
        return Map.of();
    }

    private ChildFile writable(ChildId child, Viewer by) {
        return children.file(child, Act.ASSESS, by);
    }

    private static Map<String, Refusal> text(String field, String words, String missing) {
        var objections = new LinkedHashMap<String, Refusal>();
        if (words.isBlank()) objections.put(field, Refusal.of(missing));
        if (words.length() > LONGEST) objections.put(field, Refusal.of("risk.attendance.too-long", words.length(), LONGEST));
        return objections;
    }

    /** Of a child whom the viewer heeds. */
    @Transactional(readOnly = true)
    public ParentNotice find(UUID id, Viewer viewer) {
        return sql.find(id).filter(notice -> children.find(notice.child(), Act.OPEN, viewer).filter(file -> ChildAccess.may(Act.HEED, file, viewer)).isPresent()).orElseThrow(NotFound::new);
    }
}
