package org.nuanyang.care.documents;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.documents.PaperFile;
import org.springframework.stereotype.Component;

/** Forms with what was recorded, logged for each child. */
@Component
class RecordedPaper {
    private final CareSettings settings;
    private final PaperLog log;
    private final Clock clock;

    RecordedPaper(CareSettings settings, PaperLog log, Clock clock) {
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    List<FramedForm> sheets(PaperKind kind, YearMonth month, Reader.Reading reading, List<KeptRecord> kept, List<Written> written, Viewer by) {
        var schools = kept.stream().collect(Collectors.toMap(KeptRecord::id, record -> reading.school(record.school())));
        return new PaperSheets(kind, Days.of(month), record -> schools.get(record.id()), settings.of(by.county()).topics(), reading::inOrder).of(written);
    }

    Printed.Ready file(PaperKind kind, YearMonth month, List<FramedForm> sheets, List<Written> written, OrgId school, String name, Viewer by) {
        log.written(kind, month, written, school, by);
        return ready(kind, sheets, name, (int) written.stream().flatMap(each -> each.pupils().keySet().stream()).distinct().count(), by);
    }

    Printed.Ready ready(PaperKind kind, List<FramedForm> sheets, String name, int children, Viewer by) {
        return new Printed.Ready(new PaperFile(kind.title(), kind.side(), sheets, Foot.printed(by.name(), clock)), kind.title() + " " + name, children);
    }
}
