/** Files of marks: who a name is, what a row would change, taken in all or nothing, taken back. */
@NullMarked
package org.nuanyang.study.marks.importing;

import org.jspecify.annotations.NullMarked;
