package org.nuanyang.importing;

import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
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

    /** What whoever brings such a file in must be allowed there. */
    default Act act() {
        return Act.ENROL;
    }

    /** Reads the file and says what taking it in would do. Changes nothing. */
    Reading read(Upload upload, OrgId into, Corrections corrections, Viewer by);

    /** Says anew what the rows of a preview would do, now that what is there has changed. Changes nothing. */
    Reading again(ImportRun run, byte[] preview, Map<String, Refusal> refused, Viewer by);

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

    /**
     * What persons said that columns mean, by the shape of the headings and the column.
     *
     * @param remembered said of an earlier file of the school, not of this one
     */
    record Corrections(Map<String, Map<String, String>> byShape, boolean remembered) {}

    /** What came of reading. */
    sealed interface Reading {
        /**
         * @param shape of the first table's headings
         * @param corrections those that the reading has used
         * @param preview in the kind's own writing; kept sealed for its maker
         */
        record Read(String shape, Map<String, Map<String, String>> corrections, byte[] preview, Map<String, Integer> counts)
                implements Reading {}

        /** @param looksLike what the file seems to be, in words of this kind; empty when nobody can tell */
        record Declined(String looksLike, Refusal why) implements Reading {}
    }

    /** What came of taking in. */
    sealed interface Taking {
        record Taken(Map<String, Integer> counts) implements Taking {}

        /** Nothing may be taken in: something else is there than when the preview was made. @param refused rows, by key */
        record Moved(Map<String, Refusal> refused) implements Taking {}

        /** Nothing may be taken in for now, for a reason that lies in no row. */
        record Held(Refusal why) implements Taking {}
    }
}
