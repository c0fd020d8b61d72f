package org.nuanyang.risk.harm;

import java.time.Clock;
import java.util.List;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.risk.harm.entry.HarmSuspect;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A report on paper, for whoever reported and the county's officer. The parcel is of no school, so that no register of a school tells who
 * took it out. The file itself is marked with whoever took it out, as all that leaves is: one is told so before.
 */
@Service
@Transactional
public class HarmPaper {
    private final HarmReports reports;
    private final HarmEntrySql entries;
    private final AccountNames names;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    HarmPaper(HarmReports reports, HarmEntrySql entries, AccountNames names, Orgs orgs, Audit audit, Clock clock) {
        this.reports = reports;
        this.entries = entries;
        this.names = names;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Parcel parcel(HarmReportId id, PaperFormat format, Viewer by) {
        var report = inFull(id, by);
        return new Parcel(Words.inChinese(() -> Words.say("risk.harm.form")) + " " + report.numbered(), FileType.of(format), 1, null, "/risk/reports/" + id).noting(Words.say("risk.harm.form.note"));
    }

    public PaperFile print(HarmReportId id, Viewer by) {
        var report = inFull(id, by);
        audit.record(HarmReports.actor(report, by), "harm-report.printed", id.value(), null, null, HarmReports.details(report));
        var suspects = entries.suspects(id);
        var school = report.school() == null ? "" : orgs.find(report.school()).map(Org::name).orElse("");
        var accused = names.of(by.county(), suspects.stream().filter(each -> each.account() != null).map(HarmSuspect::account).distinct().toList());
        return Words.inChinese(() -> new PaperFile(HarmSheet.TITLE, PaperFile.Side.UPRIGHT,
                List.of(HarmSheet.of(new HarmSheet.Told(report, school, entries.told(id), entries.accounts(id), suspects, accused, clock.getZone()))), report.numbered()));
    }

    private HarmReport inFull(HarmReportId id, Viewer by) {
        var report = reports.find(id, by);
        if (!report.standing().knowsAll()) throw new NotFound();
        return report;
    }
}
