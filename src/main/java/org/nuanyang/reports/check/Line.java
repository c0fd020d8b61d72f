package org.nuanyang.reports.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.telling.Origin;

/**
 * What has become of a figure.
 *
 * @param given as it was given out; several where a person's part kept another than the machine's parts had
 * @param found what stands in the file; several where it is told more than once and not everywhere the same
 * @param now as the records tell it now; null when they do not
 */
public record Line(State state, Origin origin, List<String> given, List<String> found, @Nullable String now) {
    /** In the order in which they concern whoever reads. */
    public enum State {
        /** Somebody wrote another number. */
        CHANGED,
        /** It is as it was given out, and the records tell another by now. */
        OVERTAKEN,
        /** It is not in the file any more, or was written anew without its mark. */
        LOST, STANDS
    }

    public Line {
        given = List.copyOf(given);
        found = List.copyOf(found);
    }
}
