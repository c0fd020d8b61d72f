/**
 * Tables of figures as offices print them ({@link org.nuanyang.documents.figures.FigureTable}): grouped headings, sums, rates and
 * balances that the workbook reckons itself and whose right values it carries for readers who do not; the same as PDF. What the
 * columns mean is told by whoever owns the figures; nothing here knows a child.
 */
@NullMarked
@NamedInterface("figures")
package org.nuanyang.documents.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
