/** What documents tell of plans, groups and turning: sums, of no child; above the schools no number of fewer than five. */
@NullMarked
package org.nuanyang.study.telling;

import org.jspecify.annotations.NullMarked;
