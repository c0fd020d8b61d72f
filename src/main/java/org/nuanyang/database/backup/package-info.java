/**
 * A backup is one file: each table's rows as COPY gives them, compressed, and a manifest that says how many rows of which
 * table, which migrations had made the tables, and by which keys their sealed values were sealed. The keys are not in it.
 *
 * <p>What is kept is read from the catalogue, so a new table is in by itself; a table whose comment ends in
 * {@code [transient]} (sessions, jobs under way) is left out with its rows.
 */
@NullMarked
package org.nuanyang.database.backup;

import org.jspecify.annotations.NullMarked;
