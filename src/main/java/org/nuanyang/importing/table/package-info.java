/**
 * Finds the table within a sheet: the heading rows below titles, units and dates, the rows of data, and what around
 * them is no data (sums, notes, signatures). It is told which words can be headings; what they mean is
 * none of its business.
 */
@NullMarked
@NamedInterface("table")
package org.nuanyang.importing.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
