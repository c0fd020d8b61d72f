package org.nuanyang.files;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;

/** Contributed by a module whose things have files: it says who may see and who may keep one. */
public interface FileOwner {
    /** Names the kind of thing in the table and the log: {@code roster.photo}. */
    String key();

    /** The ground on which this viewer may open the files of that thing; empty when they may not. */
    Optional<Ground> mayOpen(UUID subject, Viewer viewer);

    /** The ground on which this viewer may add a file to that thing, or take one away. */
    Optional<Ground> mayKeep(UUID subject, Viewer viewer);

    /**
     * @param child whose file it is, so that the database shows it with the child
     * @param org where it belongs when it is no child's
     * @param school under which the log tells of it
     * @param why in words, for the log
     */
    record Ground(@Nullable UUID child, @Nullable UUID org, UUID school, String why) {
        public Ground {
            if ((child == null) == (org == null)) throw new IllegalArgumentException("a child's or an organisation's");
        }
    }
}
