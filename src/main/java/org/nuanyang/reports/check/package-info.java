/** A finished document laid beside the records again: which of its figures still stand, and which somebody has changed. */
@NullMarked
package org.nuanyang.reports.check;

import org.jspecify.annotations.NullMarked;
