package org.nuanyang.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Words;
import org.nuanyang.roster.store.TransferSql.Asked;
import org.springframework.stereotype.Component;

/** What the log keeps of transfers, and when. */
@Component
record TransferLog(Audit audit, Clock clock) {
    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** That nobody was found is an answer too. */
    void requested(UUID id, OrgId toSchool, boolean found, Viewer by) {
        if (found) audit.record(by, "transfer.requested", id, toSchool.value(), null, Map.of());
        else audit.record(by, "roster.looked-elsewhere", null, toSchool.value(), null, Map.of("asked", 1, "found", 0));
    }

    void offered(List<UUID> children, OrgId toSchool, Viewer by) {
        audit.recordEach(by, "transfer.offered", children, toSchool.value(), null, Map.of());
    }

    /** With the school whose answer it is, or was to be; the reason is between the two schools and stays in the request. */
    void answered(Asked asked, String action, Viewer by) {
        audit.record(by, action, asked.id(), asked.offered() ? asked.toSchool() : asked.fromSchool(), null, Map.of());
    }

    /** What the school reads that had asked for a child who has died: no more than that the file is closed. */
    static String closed() {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, "roster.transfer.file-closed");
    }
}
