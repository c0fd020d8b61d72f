package org.nuanyang.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 交接说明: asked for when a pairing ends, kept sealed, read by those who care for the child then. */
@Service
@Transactional
public class HandOvers {
    public static final int LONGEST = 2_000;
    /** So long whoever has gone is reminded and may write it; they see the child's name and nothing else. */
    private static final int ASKED_FOR_DAYS = 90;

    private final HandOverSql sql;
    private final ProtegeSql children;
    private final Audit audit;
    private final Clock clock;

    HandOvers(HandOverSql sql, ProtegeSql children, Audit audit, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that the viewer is asked to write. */
    @Transactional(readOnly = true)
    public List<HandOver> askedOf(Viewer viewer) {
        return sql.askedOf(viewer.account(), LocalDate.now(clock).minusDays(ASKED_FOR_DAYS));
    }

    /** One that the viewer may write: their own, or a child's of the own school. */
    @Transactional(readOnly = true)
    public HandOver find(PairingId pairing, Viewer viewer) {
        var asked = sql.find(pairing).orElseThrow(NotFound::new);
        if (askedOf(viewer).stream().noneMatch(own -> own.pairing().equals(pairing)) && !may(asked, Act.PAIR, viewer)) throw new NotFound();
        return asked;
    }

    /** The notes about a child, the latest first, those not written yet too; for whoever may read of the care or pairs. */
    @Transactional(readOnly = true)
    public List<HandOver> of(ChildId child, Viewer viewer) {
        return sql.ofChild(child).stream().filter(note -> may(note, Act.CARE, viewer) || may(note, Act.PAIR, viewer)).toList();
    }

    /** The same for a page of their own: that others' notes were read is on the log. */
    public List<HandOver> read(ChildId child, Viewer by) {
        var notes = of(child, by);
        if (notes.stream().anyMatch(note -> note.note() != null && !by.account().equals(note.writtenBy())))
            audit.record(by, "hand-over.read", child.value(), null, null, Map.of());
        return notes;
    }

    public Optional<Refusal> write(PairingId pairing, String typed, Viewer by) {
        var asked = find(pairing, by);
        var note = typed.strip();
        if (note.isEmpty()) return Optional.of(Refusal.of("pairing.hand-over.missing", asked.childName()));
        if (note.length() > LONGEST) return Optional.of(Refusal.of("pairing.too-long", note.length(), LONGEST));
        if (!sql.write(pairing, note, by.account(), clock.instant())) {
            return note.equals(asked.note()) ? Optional.empty() : Optional.of(Refusal.of("pairing.hand-over.written", asked.childName()));
        }
        audit.record(by, "hand-over.written", asked.child().value(), null, null, Map.of());
        return Optional.empty();
    }

    private boolean may(HandOver note, Act act, Viewer viewer) {
        var child = children.of(List.of(note.child().value())).get(note.child());
        return child != null && viewer.scope().may(act, child.school(), child.klass(), child.id().value());
    }
}
