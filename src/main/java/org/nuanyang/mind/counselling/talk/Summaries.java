package org.nuanyang.mind.counselling.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 小结: a few words of a talk for homeroom teacher, principal and paired helper, written by the psychology teacher on purpose. It is never
 * made from the note. That nothing is told is an answer as well; until one is given Today asks.
 */
@Service
@Transactional
public class Summaries {
    public static final int LONGEST = 500;

    private final SessionSql sql;
    private final ChildAccess children;
    private final Audit audit;
    private final Clock clock;

    Summaries(SessionSql sql, ChildAccess children, Audit audit, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest, for whoever heeds the child. */
    @Transactional(readOnly = true)
    public List<Summary> of(ChildFile file, int most, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.summaries(file.id(), most) : List.of();
    }

    /** Each wording, the latest first; for who keeps the talk. */
    @Transactional(readOnly = true)
    public List<Summary> wordings(Session session, Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNSEL) ? sql.wordings(session.id()) : List.of();
    }

    /** @param base the version from which it started; 0 when there was none */
    public Map<String, Refusal> write(UUID session, int base, String typed, Viewer by) {
        var of = kept(session, by);
        var text = typed.strip();
        if (text.isEmpty()) return Map.of("summary", Refusal.of("mind.summary.missing"));
        if (text.length() > LONGEST) return Map.of("summary", Refusal.of("mind.too-long", text.length(), LONGEST));
        var stands = sql.wordings(session);
        if (!stands.isEmpty() && stands.getFirst().text().equals(text)) return Map.of();
        int version = stands.isEmpty() ? 0 : stands.getFirst().version();
        if (version != base || !sql.insert(new Summary(session, base + 1, of.on(), text, by.account(), LocalDate.now(clock)), of.child(), clock.instant()))
            return Map.of("summary", Refusal.of("mind.summary.stale"));
        sql.said(session, SummaryState.WRITTEN);
        audit.record(by, "counselling-summary.written", null, of.school().value(), null, Map.of());
        return Map.of();
    }

    /** Nothing of this talk is for others. What has been written stays: it has been read. */
    public Map<String, Refusal> decline(UUID session, Viewer by) {
        var state = kept(session, by).summary();
        if (state == SummaryState.WRITTEN) return Map.of("summary", Refusal.of("mind.summary.stays"));
        if (state == SummaryState.OWED) sql.said(session, SummaryState.NONE);
        return Map.of();
    }

    private Session kept(UUID session, Viewer by) {
        var of = sql.find(session).orElseThrow(NotFound::new);
        children.file(of.child(), Act.COUNSEL, by);
        return of;
    }
}
