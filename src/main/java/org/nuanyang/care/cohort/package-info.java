/** The parts of the children in care for whom a duty may hold: key children, boarders, a ground, a category, grades. */
@NullMarked
package org.nuanyang.care.cohort;

import org.jspecify.annotations.NullMarked;
