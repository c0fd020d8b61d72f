package org.nuanyang.mind.lesson;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Changed;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.LessonTopic;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Lessons of a class and lectures: written down by the psychology teacher, once. The care record of the duty is made with the lesson, for those of the class who were there. */
@Service
@Transactional
public class Lessons {
    public static final int LONGEST_LINE = 100;
    public static final int LONGEST = 1_000;
    private static final int MOST = 5_000;

    private final LessonSql sql;
    private final CareRecords care;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    Lessons(LessonSql sql, CareRecords care, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.care = care;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param missing those of the class who have a file and were not there */
    public record Told(
            UUID id, LessonKind kind, @Nullable OrgId place, @Nullable Audience audience, @Nullable LocalDate on, String topic, String givenBy, @Nullable Integer expected,
            @Nullable Integer absent, @Nullable Integer listeners, Set<UUID> missing, String noted) {}

    /** A pupil of a class, to be ticked as absent. */
    public record Pupil(ChildId id, String name) {}

    public static boolean mayRead(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED) || viewer.scope().mayAnywhere(Act.SUPERVISE);
    }

    public static boolean mayWrite(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNSEL);
    }

    public static boolean mayWithdraw(Lesson lesson, Viewer viewer) {
        return lesson.withdrawnOn() == null && lesson.by().equals(viewer.account()) && viewer.scope().mayIn(Act.COUNSEL, lesson.school());
    }

    @Transactional(readOnly = true)
    public List<Lesson> between(LocalDate from, LocalDate until, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        return sql.between(from, until);
    }

    @Transactional(readOnly = true)
    public Lesson find(UUID id, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        return sql.find(id).orElseThrow(NotFound::new);
    }

    /** The classes of the schools whose psychology teacher the viewer is. */
    @Transactional(readOnly = true)
    public List<Org> places(LessonKind kind, Viewer viewer) {
        var today = LocalDate.now(clock);
        return orgs.reachable(viewer, Act.COUNSEL).stream().filter(org -> kind == LessonKind.LECTURE ? org.kind().hasClasses()
                : org.kind() == Org.Kind.CLASS && org.classYear() != null && !org.classYear().hasLeft(today)).toList();
    }

    @Transactional(readOnly = true)
    public List<Pupil> pupils(OrgId klass, Viewer viewer) {
        if (!viewer.scope().mayIn(Act.COUNSEL, klass)) throw new NotFound();
        return sql.pupils(klass, LocalDate.now(clock)).stream().map(each -> new Pupil(each.id(), each.name())).toList();
    }

    /** What stands against it, by field; then nothing is kept. */
    public Map<String, Refusal> hold(Told told, Viewer by) {
        if (!mayWrite(by)) throw new NotFound();
        var objections = objections(told);
        if (told.place() != null && places(told.kind(), by).stream().noneMatch(org -> org.id().equals(told.place()))) throw new NotFound();
        if (!objections.isEmpty()) return objections;
        var before = sql.find(told.id());
        boolean lesson = told.kind() == LessonKind.LESSON;
        var place = orgs.find(told.place()).orElseThrow(NotFound::new);
        var school = lesson ? Objects.requireNonNull(place.parent()) : place.id();
        var there = lesson ? sql.pupils(place.id(), told.on()).stream().map(LessonSql.Pupil::id).filter(child -> !told.missing().contains(child.value())).toList() : List.<ChildId>of();
        if (before.isPresent()) return again(before.get(), told, there, by);
        var refused = there.isEmpty() ? Optional.<Refusal>empty() : serve(told, there, by);
        if (refused.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Map.of("on", refused.get());
        }
        int present = lesson ? told.expected() - told.absent() : told.listeners();
        var held = new Lesson(told.id(), school, lesson ? place.id() : null, told.kind(), lesson ? Audience.PUPILS : told.audience(), told.on(), told.topic().strip(), told.givenBy().strip(),
                lesson ? told.expected() : null, present, told.noted().isBlank() ? null : told.noted().strip(), there.isEmpty() ? null : told.id(), by.account(), null, null);
        if (sql.insert(held, clock.instant())) audit.record(by, "mind-lesson.held", null, school.value(), null, Map.of());
        return Map.of();
    }

    /** Sent again, its answer was lost: what was changed meanwhile is not taken for kept. Who was there stands in the record of the duty. */
    private Map<String, Refusal> again(Lesson before, Told told, List<ChildId> there, Viewer by) {
        boolean lesson = told.kind() == LessonKind.LESSON;
        boolean same = before.kind() == told.kind() && told.place().equals(lesson ? before.klass() : before.school()) && (lesson || before.audience() == told.audience()) && before.on().equals(told.on())
                && before.topic().equals(told.topic().strip()) && before.givenBy().equals(told.givenBy().strip()) && (!lesson || told.expected().equals(before.expected()))
                && before.present() == (lesson ? told.expected() - told.absent() : told.listeners()) && told.noted().strip().equals(before.noted() == null ? "" : before.noted())
                && (before.careRecord() == null) == there.isEmpty() && (there.isEmpty() || before.withdrawnOn() != null || serve(told, there, by).isEmpty());
        return same ? Map.of() : Map.of("on", Refusal.of("mind.resent"));
    }

    /** It stays, with its reason, and counts no more; nor does what was made with it. */
    public Map<String, Refusal> withdraw(UUID id, String typed, Viewer by) {
        var lesson = find(id, by);
        if (!mayWithdraw(lesson, by)) {
            if (lesson.withdrawnOn() != null && lesson.by().equals(by.account())) return Map.of();
            throw new NotFound();
        }
        var why = typed.strip();
        if (why.isEmpty() || why.length() > LONGEST_LINE) return Map.of("why", Refusal.of("mind.lesson.why-missing", LONGEST_LINE));
        if (!sql.withdraw(id, LocalDate.now(clock), why)) return Map.of();
        if (lesson.careRecord() != null) {
            var record = new RecordId(lesson.careRecord());
            var kept = care.find(record, by);
            if (kept.withdrawn() == null && !(care.withdraw(record, kept.version(), why, by) instanceof Changed.Done)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Map.of("why", Refusal.of("mind.lesson.record-stays"));
            }
        }
        audit.record(by, "mind-lesson.withdrawn", null, lesson.school().value(), null, Map.of());
        return Map.of();
    }

    private Optional<Refusal> serve(Told told, List<ChildId> there, Viewer by) {
        var record = new CareRecord.GroupSession(Common.of(new RecordId(told.id()), there, told.on(), Mode.IN_PERSON), Matter.LESSON, LessonTopic.PSYCHOLOGY, told.topic().strip(), null, null, null);
        return switch (care.record(record, by)) {
            case Recorded.Created _, Recorded.Identical _ -> Optional.empty();
            case Recorded.Taken taken -> Optional.of(taken.reason());
            case Recorded.Locked locked -> Optional.of(locked.reason());
            case Recorded.Wrong wrong -> Optional.of(wrong.problems().getFirst().reason());
        };
    }

    private Map<String, Refusal> objections(Told told) {
        var wrong = new LinkedHashMap<String, Refusal>();
        boolean lesson = told.kind() == LessonKind.LESSON;
        if (told.place() == null) wrong.put("place", Refusal.of(lesson ? "mind.lesson.class-missing" : "mind.lesson.school-missing"));
        if (told.on() == null) wrong.put("on", Refusal.of("mind.note.day-missing"));
        else if (told.on().isAfter(LocalDate.now(clock))) wrong.put("on", Refusal.of("mind.note.day-to-come", told.on().toString()));
        line(wrong, "topic", told.topic(), "mind.lesson.topic-missing");
        line(wrong, "givenBy", told.givenBy(), "mind.lesson.who-missing");
        if (told.noted().length() > LONGEST) wrong.put("noted", Refusal.of("mind.too-long", told.noted().length(), LONGEST));
        if (lesson) {
            if (told.expected() == null || told.expected() < 1 || told.expected() > MOST) wrong.put("expected", Refusal.of("mind.lesson.expected-missing"));
            else if (told.absent() == null || told.absent() < told.missing().size() || told.absent() > told.expected())
                wrong.put("absent", Refusal.of("mind.lesson.absent-wrong", told.missing().size(), told.expected()));
        } else {
            if (told.audience() == null) wrong.put("audience", Refusal.of("mind.lesson.audience-missing"));
            if (told.listeners() == null || told.listeners() < 1 || told.listeners() > MOST) wrong.put("listeners", Refusal.of("mind.lesson.listeners-missing", MOST));
        }
        return wrong;
    }

    private static void line(Map<String, Refusal> wrong, String field, String typed, String missing) {
        if (typed.isBlank()) wrong.put(field, Refusal.of(missing));
        else if (typed.strip().length() > LONGEST_LINE) wrong.put(field, Refusal.of("mind.too-long", typed.strip().length(), LONGEST_LINE));
    }
}
