package org.nuanyang.roster.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.AwayTime;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.Stamp;
import org.nuanyang.roster.store.Times;
import org.nuanyang.roster.store.TimesAway;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 外出经历: the dated times that each parent was away, past ones too. The present one is told with the parent's section as
 * well; here each is added, corrected, ended or taken out by itself, and who counts follows at once.
 */
@Service
@Transactional
public class Absences {
    private final Roster roster;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    Absences(Roster roster, Files files, Audit audit, Clock clock) {
        this.roster = roster;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a file that the viewer has opened. */
    @Transactional(readOnly = true)
    public Times of(ChildFile file, Viewer viewer) {
        if (!may(Act.OPEN, file, viewer)) throw new NotFound();
        return files.times(file.id().value());
    }

    /** @param instead the row that is corrected; null adds another */
    public AmendOutcome tell(ChildId id, int baseVersion, Subject side, @Nullable UUID instead, AwayTime told, Viewer by) {
        return change(id, baseVersion, side, instead == null ? "absence.added" : "absence.corrected", by, (times, today) -> {
            var objections = AbsenceRule.objections(told, times, instead, today);
            if (!objections.isEmpty()) throw new Objected(new AmendOutcome.Refused(objections));
            if (instead == null) times.add(told, today);
            else times.correct(known(times, instead), told);
        });
    }

    /** For one that was entered by mistake. */
    public AmendOutcome remove(ChildId id, int baseVersion, Subject side, UUID absence, Viewer by) {
        return change(id, baseVersion, side, "absence.removed", by, (times, _) -> times.remove(known(times, absence)));
    }

    private AmendOutcome change(
            ChildId id, int baseVersion, Subject side, String action, Viewer by, BiConsumer<TimesAway, LocalDate> change) {
        var today = LocalDate.now(clock);
        var work = files.work(today, today, false);
        work.load(List.of(id.value()));
        var file = work.file(id.value())
                .filter(each -> !each.hasLeft() && by.scope().may(Act.AMEND, each.school(), each.klass(), id.value()))
                .orElseThrow(NotFound::new);
        if (file.version() != baseVersion) return new AmendOutcome.Conflict(roster.files(List.of(id), by).get(id));
        try {
            change.accept(work.timesAway(file, side).orElseThrow(NotFound::new), today);
        } catch (Objected objected) {
            return objected.refused;
        }
        work.store(new Stamp(clock.instant(), by.account().value(), Source.PAGE, null));
        audit.record(by, action, id.value(), file.school(), null, Map.of("side", side.name()));
        return new AmendOutcome.Amended(file.version());
    }

    private static UUID known(TimesAway times, UUID id) {
        return times.find(id).map(_ -> id).orElseThrow(NotFound::new);
    }

    private static boolean may(Act act, ChildFile file, Viewer viewer) {
        return viewer.scope().may(act, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }

    private static final class Objected extends RuntimeException {
        private final AmendOutcome.Refused refused;

        Objected(AmendOutcome.Refused refused) {
            super("objected", null, false, false);
            this.refused = refused;
        }
    }
}
