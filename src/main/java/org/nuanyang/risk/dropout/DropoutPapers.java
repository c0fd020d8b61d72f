package org.nuanyang.risk.dropout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperSheet;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.risk.attendance.Absences;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 劝返记录表 and 书面报告 of a child that stays away, for those who answer for it. Printing is logged. */
@Service
@Transactional
public class DropoutPapers {
    /** How far back a report tells of absences. */
    private static final int MONTHS = 5;

    private final Dropouts dropouts;
    private final Absences absences;
    private final ChildAccess children;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    DropoutPapers(Dropouts dropouts, Absences absences, ChildAccess children, Orgs orgs, Audit audit, Clock clock) {
        this.dropouts = dropouts;
        this.absences = absences;
        this.children = children;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    public enum Paper {
        RECORD("控辍保学劝返记录表"), REPORT("学生未到校情况书面报告");

        private final String title;

        Paper(String title) {
            this.title = title;
        }
    }

    private record Wanted(Dropout dropout, ChildFile file) {}

    /** Before it is printed. */
    @Transactional(readOnly = true)
    public Parcel parcel(DropoutId id, Paper paper, FileType type, Viewer by) {
        var wanted = wanted(id, by);
        return new Parcel(paper.title + " " + wanted.file().name(), type, 1, wanted.file().school(), "/dropouts/" + id).ofClass(wanted.file().klass());
    }

    public PaperFile of(DropoutId id, Paper paper, Viewer by) {
        var wanted = wanted(id, by);
        audit.record(by, "dropout.printed", wanted.file().id().value(), wanted.file().school().value(), null, Map.of("paper", paper.name()));
        return Words.inChinese(() -> new PaperFile(paper.title + " " + wanted.file().name(), PaperFile.Side.UPRIGHT, List.of(sheet(paper, wanted, by)), Foot.printed(by.name(), clock)));
    }

    private PaperSheet sheet(Paper paper, Wanted wanted, Viewer by) {
        var file = wanted.file();
        var today = LocalDate.now(clock);
        var school = orgs.find(file.school()).map(Org::name).orElse("");
        var klass = file.klass() == null ? "" : orgs.find(file.klass()).map(org -> org.label(today)).orElse("");
        if (paper == Paper.RECORD) return new PersuasionSheet(paper.title, school, klass, file.facts(), wanted.dropout()).form();
        return new AwayReport(paper.title, school, klass, file.facts(), wanted.dropout(), absences.of(file, today.minusMonths(MONTHS), by), orgs.county(by.county()).bureauName(), today).letter();
    }

    private Wanted wanted(DropoutId id, Viewer by) {
        var dropout = dropouts.find(id, by);
        var file = children.file(dropout.child(), Act.OPEN, by);
        if (!ChildAccess.may(Act.ASSESS, file, by)) throw new NotFound();
        return new Wanted(dropout, file);
    }
}
