package org.nuanyang.care.documents;

import java.time.YearMonth;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A single record on paper, for whoever may read it; not found where there is no such form. */
@Service
@Transactional
public class RecordPaper {
    private final CareRecords records;
    private final Reader reader;
    private final RecordedPaper recorded;

    RecordPaper(CareRecords records, Reader reader, RecordedPaper recorded) {
        this.records = records;
        this.reader = reader;
        this.recorded = recorded;
    }

    @Transactional(readOnly = true)
    public Parcel parcel(RecordId id, PaperFormat format, Viewer by) {
        var kept = printable(id, by);
        var pupils = Words.inChinese(() -> reader.begin(Act.OPEN, by).written(List.of(kept))).stream().mapToInt(written -> written.pupils().size()).sum();
        if (pupils == 0) throw new NotFound();
        return new Parcel(kind(kept).title() + " " + kept.record().common().day(), FileType.of(format), pupils, kept.school(), "/care-records/" + id);
    }

    public Printed.Ready print(RecordId id, Viewer by) {
        var kept = printable(id, by);
        return Words.inChinese(() -> {
            var reading = reader.begin(Act.OPEN, by);
            var written = reading.written(List.of(kept));
            if (written.isEmpty()) throw new NotFound();
            var day = kept.record().common().day();
            var month = YearMonth.from(day);
            var who = written.getFirst().pupils().size() == 1 ? written.getFirst().pupils().values().iterator().next().name() : reading.school(kept.school());
            return recorded.file(kind(kept), month, recorded.sheets(kind(kept), month, reading, List.of(kept), written, by), written, kept.school(), who + " " + day, by);
        });
    }

    private KeptRecord printable(RecordId id, Viewer by) {
        var kept = records.find(id, by);
        if (PaperKind.of(kept.record().matter()).isEmpty() || kept.withdrawn() != null) throw new NotFound();
        return kept;
    }

    private static PaperKind kind(KeptRecord kept) {
        return PaperKind.of(kept.record().matter()).orElseThrow();
    }
}
