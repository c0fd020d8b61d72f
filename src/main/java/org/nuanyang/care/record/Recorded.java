package org.nuanyang.care.record;

import java.util.List;
import org.nuanyang.common.Refusal;

/** What came of a record that was sent. */
public sealed interface Recorded {
    /** @param late it was entered when its month's or period's day had passed (补录) */
    record Created(RecordId id, boolean late) implements Recorded {}

    /** It was here already, just so: a phone that lost its signal sent it again. */
    record Identical(RecordId id) implements Recorded {}

    /** A record with this id is here and says something else. */
    record Taken(RecordId id, Refusal reason) implements Recorded {}

    record Wrong(List<FieldProblem> problems) implements Recorded {}

    /** Its month is closed: it can be asked for. */
    record Locked(Refusal reason) implements Recorded {}
}
