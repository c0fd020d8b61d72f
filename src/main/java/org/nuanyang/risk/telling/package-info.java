/**
 * What documents tell of what is of concern: how the school was attended, who came back to it, drills, dangers around the school, plans
 * for single children, what parents were told, legal aid. Of reports of harm no document tells, and of children as few as could be known no number.
 */
@NullMarked
package org.nuanyang.risk.telling;

import org.jspecify.annotations.NullMarked;
