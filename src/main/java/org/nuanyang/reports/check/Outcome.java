package org.nuanyang.reports.check;

import java.time.Instant;
import java.util.List;
import org.nuanyang.common.Refusal;
import org.nuanyang.reports.document.Written;

/** What a check of a file has found. */
public sealed interface Outcome {
    /**
     * @param givenOut when the file was taken out
     * @param lines the ones that concern the reader first
     * @param withheld how many more are for those alone who write such documents there
     * @param strangers figures with a mark that were not in this document
     */
    record Checked(Written document, Instant givenOut, List<Line> lines, int withheld, int strangers) implements Outcome {
        public Checked {
            lines = List.copyOf(lines);
        }

        public long count(Line.State state) {
            return lines.stream().filter(line -> line.state() == state).count();
        }
    }

    record Unread(Refusal why) implements Outcome {}
}
