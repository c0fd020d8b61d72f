package org.nuanyang.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;

/**
 * One kind of file that can be brought in: children today, marks another day. It reads and takes in; the run's life
 * (kept for a day, confirmed once, undone once) is the same for all kinds and is led by {@link Imports}.
 */
public interface SheetImport {
    /** Lower-case letters; stands in the run. */
    String kind();

    /** Reads the file and says what taking it in would do. Changes nothing. */
    Reading read(Upload upload, OrgId into, Corrections corrections, Viewer by);

    /** Takes the accepted rows in, all in the caller's transaction, or says that what is there has changed since. */
    Taking take(ImportRun run, byte[] preview, Map<String, String> decisions, Viewer by);

    /** Restores what was before, in the caller's transaction; what stands in the way otherwise. */
    List<Refusal> undo(ImportRun run, Viewer by);

    /** A file as it was sent. */
    record Upload(String fileName, byte[] content) {
        @Override
        public String toString() {
            return fileName + ", " + content.length + " bytes";
        }
    }

    /** Finds what a person has corrected about files of this shape: in this run, or in an earlier one of the school. */
    @FunctionalInterface
    interface Corrections {
        Optional<Map<String, String>> of(String shape);
    }

    /** What came of reading. */
    sealed interface Reading {
        /** @param preview in the kind's own writing; kept sealed for its maker */
        record Read(String shape, byte[] preview, Map<String, Integer> counts) implements Reading {}

        /** @param looksLike what the file seems to be, in words of this kind; empty when nobody can tell */
        record Declined(String looksLike, Refusal why) implements Reading {}
    }

    /** What came of taking in. */
    sealed interface Taking {
        record Taken(Map<String, Integer> counts) implements Taking {}

        /** Nothing was taken in: this is the preview as it is now. */
        record Moved(byte[] preview, Map<String, Integer> counts) implements Taking {}
    }
}
