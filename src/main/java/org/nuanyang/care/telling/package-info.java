/**
 * What records of care tell in documents besides their figures: what was talked of, of what lessons were, which festivals were kept, and the
 * course of one child, whom nobody can recognise. What was said in confidence or written freely is told nowhere.
 */
@NullMarked
package org.nuanyang.care.telling;

import org.jspecify.annotations.NullMarked;
