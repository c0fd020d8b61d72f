package org.nuanyang.importing;

import java.util.List;
import org.nuanyang.common.Refusal;

/** What became of what somebody asked of a run. */
public sealed interface Outcome {
    /** There is a preview, or a new one. */
    record Previewed(ImportRun run) implements Outcome {}

    /** The file is not of this kind, or cannot be read; or nothing may be taken in for now. */
    record Declined(String looksLike, Refusal why) implements Outcome {}

    /** The accepted rows are in. @param before they were already, and nothing was done now */
    record Committed(ImportRun run, boolean before) implements Outcome {}

    /** What is there has changed since the preview, which has been made anew; nothing is in. */
    record Moved(ImportRun run) implements Outcome {}

    record Undone(ImportRun run, boolean before) implements Outcome {}

    /** Later changes stand in the way; nothing was undone. */
    record Blocked(ImportRun run, List<Refusal> obstacles) implements Outcome {}

    /** Its day is over, or its state does not allow it. */
    record Over(ImportRun run) implements Outcome {}
}
