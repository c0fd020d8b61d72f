package org.nuanyang.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.store.Chronicle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays down new files together with their whole past, as if each entry had been told on its day: for the demo county and
 * the benchmarks. Runs within the sight of whoever keeps the files; what lies in the tables is the same as after single
 * changes through {@link Roster}.
 */
@Service
public class PastFiles {
    /** What was told on a day, when exactly, by whom. */
    public record Entry(LocalDate on, Instant at, AccountId by, Source source, Facts told) {}

    /**
     * @param entries the enrolment, then changes of later days
     * @param cardIssuedOn when a contact card was last issued, by the author of the enrolment
     */
    public record File(OrgId school, OrgId klass, ClassYear classYear, List<Entry> entries, @Nullable LocalDate cardIssuedOn) {
        public File {
            entries = List.copyOf(entries);
        }
    }

    private final Chronicle chronicle;

    PastFiles(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** The children, in the order given. */
    @Transactional
    public List<ChildId> layDown(List<File> files, LocalDate today) {
        return chronicle.write(files, today);
    }
}
