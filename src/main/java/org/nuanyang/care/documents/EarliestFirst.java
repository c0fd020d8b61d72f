package org.nuanyang.care.documents;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordFilter;
import org.springframework.stereotype.Component;

/** Records in the order in which papers and ledgers tell them. */
@Component
class EarliestFirst {
    private final CareRecords records;

    EarliestFirst(CareRecords records) {
        this.records = records;
    }

    /** All, or some more than are asked for: enough to know that there are too many. */
    List<KeptRecord> of(RecordFilter filter, int most, Viewer by) {
        var all = new ArrayList<KeptRecord>();
        for (int number = 1; all.size() <= most; number++) {
            var page = records.list(filter, number, by);
            all.addAll(page.items());
            if (number >= page.pages()) break;
        }
        return all.reversed();
    }
}
