package org.nuanyang.shell;

import org.jspecify.annotations.Nullable;

/** What stays in the head of every page, one tap away, for when minutes count. Asked on every page, so it asks nothing of the database. */
public interface HeadEntry {
    /** Null for whom it is not. */
    Frame.@Nullable Place of(Person person);
}
