/**
 * What other people owe, for those who answer for it: who is behind, by school, class, person and duty ({@link
 * org.nuanyang.care.queue.Queue}), and what share has been done ({@link org.nuanyang.care.queue.Completion}, one definition for
 * pages, interface and indicators). It is asked in order to help, so lists stand in the order of schools and classes, and
 * above the school no child is named in full.
 */
@NullMarked
@NamedInterface("queue")
package org.nuanyang.care.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
