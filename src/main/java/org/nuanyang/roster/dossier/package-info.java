/**
 * 档案 as schools keep it on paper: a cover and the sheet of a child, of one or of a whole class, made from the record
 * as it stands. What is not known is room to write in. Numbers are masked unless full ones are asked for by name; each
 * child's print is logged, and the foot says who printed it and when.
 */
@NullMarked
package org.nuanyang.roster.dossier;

import org.jspecify.annotations.NullMarked;
