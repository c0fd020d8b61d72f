package org.nuanyang.forms.store;

import org.nuanyang.common.Refusal;

/** What became of a file that somebody brought. */
public sealed interface Brought {
    record Kept(StoredForm form) implements Brought {}

    record Declined(Refusal why) implements Brought {}
}
