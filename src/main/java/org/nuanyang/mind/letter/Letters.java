package org.nuanyang.mind.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 心灵信箱 from within: for the school's psychology teachers and whoever stands in today, and for those to whom a letter goes past them. The log tells that a letter was opened or settled at a
 * school, never whose it was.
 */
@Service
@Transactional
public class Letters {
    /** That Today counts. */
    private static final int MOST = 1_000;

    public static final int LONGEST = 3_000;
    public static final int LONGEST_WHY = 300;

    private final LetterSql sql;
    private final LetterDuties duties;
    private final LetterReaders readers;
    private final Audit audit;
    private final Clock clock;

    Letters(LetterSql sql, LetterDuties duties, LetterReaders readers, Audit audit, Clock clock) {
        this.sql = sql;
        this.duties = duties;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which of them the policies tell: principals and officers see what was written to them alone. */
    public boolean mayRead(Viewer viewer) {
        return !duties.reads(viewer).isEmpty() || viewer.holds(Role.PRINCIPAL) || viewer.holds(Role.COUNTY_OFFICER);
    }

    /** @param waiting what waits for an answer or for somebody to say what follows from its words; else what is settled */
    @Transactional(readOnly = true)
    public List<ListedThread> list(boolean waiting, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        return sql.list(waiting, null, MOST);
    }

    /** @param next where the next page begins; null on the last */
    public record Leaf(List<ListedThread> threads, @Nullable LetterCursor next) {}

    /** A page of the same. */
    @Transactional(readOnly = true)
    public Leaf page(boolean waiting, @Nullable LetterCursor after, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        var found = sql.list(waiting, after, Page.SIZE + 1);
        return found.size() <= Page.SIZE ? new Leaf(found, null) : new Leaf(found.subList(0, Page.SIZE), LetterCursor.of(found.get(Page.SIZE - 1)));
    }

    /** What waits, for Today; empty for whoever reads none. */
    @Transactional(readOnly = true)
    public List<ListedThread> waiting(Viewer viewer) {
        return mayRead(viewer) ? sql.list(true, null, MOST) : List.of();
    }

    /** The thread with its words; that it was opened is kept and logged. */
    public LetterThread open(ThreadId id, Viewer viewer) {
        var thread = find(id, viewer);
        sql.open(ids(thread.letters()), viewer.account(), clock.instant());
        audit.record(viewer, "letter.opened", null, logged(thread, viewer), null, Map.of());
        return thread;
    }

    @Transactional(readOnly = true)
    public LetterThread find(ThreadId id, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        return sql.find(id).orElseThrow(NotFound::new);
    }

    /**
     * @param letter made with the form, so that sending it twice answers once
     * @param base how many letters the thread had when it was read
     * @param spoken it was said in person; the words are for whoever reads the letters
     */
    public Map<String, Refusal> answer(ThreadId id, UUID letter, int base, String typed, boolean spoken, Viewer by) {
        var thread = find(id, by);
        var text = typed.strip();
        if (thread.letters().stream().anyMatch(each -> each.id().equals(letter))) return Map.of();
        if (text.isEmpty()) return Map.of("text", Refusal.of("mind.letter.answer.text-missing"));
        if (text.length() > LONGEST) return Map.of("text", Refusal.of("mind.too-long", text.length(), LONGEST));
        if (spoken && thread.name() == null) return Map.of("spoken", Refusal.of("mind.letter.answer.unnamed"));
        if (thread.letters().size() != base) return Map.of("text", Refusal.of("mind.letter.answer.stale"));
        if (!sql.answer(letter, id, thread.school(), text, spoken, by.account(), clock.instant())) return Map.of();
        sql.settle(ids(thread.seen(base)), spoken ? Settled.SPOKEN : Settled.ANSWERED, null, by.account(), today(), clock.instant());
        audit.record(by, "letter.answered", null, logged(thread, by), null, Map.of());
        return Map.of();
    }

    /** It asks for no answer: thanks, a greeting. @param base how many letters the thread had when it was read: what has come since waits on */
    public Map<String, Refusal> rest(ThreadId id, int base, Viewer by) {
        var thread = find(id, by);
        if (thread.waits() && thread.seen(base).stream().noneMatch(Letter::waits)) return Map.of("text", Refusal.of("mind.letter.unseen"));
        if (sql.settle(ids(thread.seen(base)), Settled.NO_ANSWER, null, by.account(), today(), clock.instant()) > 0) audit.record(by, "letter.rested", null, logged(thread, by), null, Map.of());
        return Map.of();
    }

    /** 搁置: abuse, nonsense, the same again. Kept with the reason, and another letter of the thread waits as any does. @param base as above */
    public Map<String, Refusal> setAside(ThreadId id, int base, String typed, Viewer by) {
        var thread = find(id, by);
        var why = typed.strip();
        if (why.isEmpty()) return Map.of("why", Refusal.of("mind.letter.aside.why-missing"));
        if (why.length() > LONGEST_WHY) return Map.of("why", Refusal.of("mind.too-long", why.length(), LONGEST_WHY));
        if (thread.waits() && thread.seen(base).stream().noneMatch(Letter::waits)) return Map.of("why", Refusal.of("mind.letter.unseen"));
        if (sql.settle(ids(thread.seen(base)), Settled.SET_ASIDE, why, by.account(), today(), clock.instant()) > 0) audit.record(by, "letter.laid-aside", null, logged(thread, by), null, Map.of());
        return Map.of();
    }

    /** Says what follows from the words that were found in what was read. A signal needs a child whom the psychology teacher has recognised. @param base as above */
    public Map<String, Refusal> next(ThreadId id, int base, NextStep next, Viewer by) {
        var thread = find(id, by);
        var seen = thread.seen(base);
        if (thread.alarms() && seen.stream().noneMatch(Letter::alarms)) return Map.of("next", Refusal.of("mind.letter.unseen"));
        boolean danger = seen.stream().anyMatch(letter -> letter.alarm() == Alarm.DANGER);
        if (next == NextStep.SIGNAL) {
            if (thread.reader() != LetterReader.COUNSELLOR || thread.child() == null || !LetterMatching.mayMatch(thread, by)) return Map.of("next", Refusal.of("mind.letter.next.whose"));
            if (sql.flag(id, thread.child(), danger, by.account(), today(), clock.instant())) audit.record(by, "letter.flagged", null, logged(thread, by), null, Map.of());
        }
        if (sql.next(ids(seen), next, by.account(), clock.instant()) > 0) audit.record(by, "letter.followed-up", null, logged(thread, by), null, Map.of());
        return Map.of();
    }

    private static List<UUID> ids(List<Letter> letters) {
        return letters.stream().map(Letter::id).toList();
    }

    UUID logged(LetterThread thread, Viewer by) {
        return readers.logged(by.county(), thread.school(), thread.reader());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
