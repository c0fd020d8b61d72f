/** 台账 of study plans, village groups and turning, as Excel and PDF: the rows of the pages, their sums as formulas, a line to sign. */
@NamedInterface("ledger")
@NullMarked
package org.nuanyang.study.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
