package org.nuanyang.mind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 密封记录: what a child has told a psychology teacher. Read by the one who keeps it while the child is at the school, and by
 * nobody else; each opening is logged. A note is never changed in silence: an amendment keeps the wording before.
 */
@Service
@Transactional
public class SealedNotes {
    public static final int LONGEST = 8_000;

    private final NoteSql sql;
    private final ChildAccess children;
    private final Audit audit;
    private final Clock clock;

    SealedNotes(NoteSql sql, ChildAccess children, Audit audit, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayWrite(ChildFile file, Viewer viewer) {
        return Tiers.maySet(file, viewer);
    }

    /** Those that the viewer keeps of a child, the latest day first. */
    public List<SealedNote> open(ChildId child, Viewer viewer) {
        var file = theirs(child, viewer);
        var notes = sql.ofChild(child);
        if (!notes.isEmpty()) audit.record(viewer, "mind-note.opened", null, file.school().value(), null, Map.of("notes", notes.size()));
        return notes;
    }

    /** A note with all its wordings, the latest first. */
    public List<SealedNote> history(NoteId id, Viewer viewer) {
        var wordings = sql.wordings(id);
        if (wordings.isEmpty()) throw new NotFound();
        var child = wordings.getFirst().child();
        audit.record(viewer, "mind-note.opened", null, theirs(child, viewer).school().value(), null, Map.of("notes", 1));
        return wordings;
    }

    /** @param id made with the form, so that sending it twice writes it once */
    public Map<String, Refusal> write(NoteId id, ChildId child, @Nullable LocalDate on, String typed, Viewer by) {
        var file = children.file(child, Act.COUNSEL, by);
        var text = typed.strip();
        if (on == null) return Map.of("on", Refusal.of("mind.note.day-missing"));
        if (on.isAfter(LocalDate.now(clock))) return Map.of("on", Refusal.of("mind.note.day-to-come", on.toString()));
        var objection = objection(text);
        if (objection.isPresent()) return Map.of("text", objection.get());
        var note = new SealedNote(id, child, on, 1, text, by.account(), clock.instant());
        if (!sql.insert(note, folder(file, by))) {
            if (sql.wordings(id).stream().anyMatch(written -> written.child().equals(child) && written.text().equals(text))) return Map.of();
            return Map.of("text", Refusal.of("mind.note.written"));
        }
        audit.record(by, "mind-note.written", null, file.school().value(), null, Map.of());
        return Map.of();
    }

    /** @param base the version from which the new wording started */
    public Map<String, Refusal> amend(NoteId id, int base, String typed, Viewer by) {
        var text = typed.strip();
        var latest = sql.wordings(id).stream().findFirst().orElseThrow(NotFound::new);
        var file = children.file(latest.child(), Act.COUNSEL, by);
        var objection = objection(text);
        if (objection.isPresent()) return Map.of("text", objection.get());
        if (latest.text().equals(text)) return Map.of();
        var note = new SealedNote(id, latest.child(), latest.on(), base + 1, text, by.account(), clock.instant());
        if (latest.version() != base || !sql.reword(note)) return Map.of("text", Refusal.of("mind.note.stale"));
        audit.record(by, "mind-note.amended", null, file.school().value(), null, Map.of());
        return Map.of();
    }

    /** The folder of the child that the viewer keeps; begun when there is none: what else is written of a talk lies in it too. */
    public FolderId keep(ChildId child, Viewer by) {
        return folder(children.file(child, Act.COUNSEL, by), by);
    }

    private FolderId folder(ChildFile file, Viewer by) {
        return sql.folder(file.id(), file.school(), by.account()).orElseGet(() ->
                sql.begin(FolderId.next(), file.id(), file.name(), file.school(), by.account(), LocalDate.now(clock), clock.instant()));
    }

    private static Optional<Refusal> objection(String text) {
        if (text.isEmpty()) return Optional.of(Refusal.of("mind.note.text-missing"));
        return text.length() > LONGEST ? Optional.of(Refusal.of("mind.too-long", text.length(), LONGEST)) : Optional.empty();
    }

    /** Also of somebody who has left the school and whose file is still there. */
    private ChildFile theirs(ChildId child, Viewer viewer) {
        return children.find(child, Act.OPEN, viewer).filter(file -> ChildAccess.may(Act.COUNSEL, file, viewer)).orElseThrow(NotFound::new);
    }
}
