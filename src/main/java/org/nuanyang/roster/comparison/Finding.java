package org.nuanyang.roster.comparison;

import java.util.Locale;
import java.util.stream.Stream;
import org.nuanyang.common.NotFound;

/** What comparing has found about a row of the list, or about a child of ours. */
public enum Finding {
    ONLY_OURS,
    ONLY_THEIRS,
    /** They contradict, or it is not sure that the two are one child. */
    DIFFERENT,
    /** Nothing contradicts: they know more, or write the same in other words. */
    MINOR,
    /** A second row of one child, or a row without a name: nothing can be done with it but to mend the list. */
    UNCLEAR,
    /** Counted, never shown. */
    SAME;

    /** As it stands in addresses and in the counts of a run. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Finding ofWord(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst().orElseThrow(NotFound::new);
    }
}
