package org.nuanyang.protection.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Contributed by a module that keeps something of children: what it does when their files are erased. */
public interface Retained {
    /** The roster itself, small first; what follows from its changes comes after it. */
    int order();

    /**
     * Takes away whatever tells of these children, in the transaction of the erasure; what remains are numbers that nobody can
     * tie to a person.
     *
     * @return how many rows are gone
     */
    int erase(Collection<UUID> children, LocalDate on);
}
