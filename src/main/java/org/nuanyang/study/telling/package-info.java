/** What documents tell of learning: how many exams were entered, never a mark, a middle or an order. */
@NullMarked
package org.nuanyang.study.telling;

import org.jspecify.annotations.NullMarked;
