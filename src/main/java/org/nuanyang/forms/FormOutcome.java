package org.nuanyang.forms;

import org.nuanyang.common.Refusal;

/** What became of a file that somebody sent as a form. */
public sealed interface FormOutcome {
    record Read(FormReading reading) implements FormOutcome {}

    /** It is none, or cannot be given back as it came; the sentence says why and what to do. */
    record Declined(Refusal why) implements FormOutcome {}
}
