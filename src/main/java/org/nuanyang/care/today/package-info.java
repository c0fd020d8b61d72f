/**
 * 今日 of care: for each person one line a child with all that is owed to it. What is due, missed and to come is read from the
 * quotas with the day as an argument; nothing is counted up from records.
 */
@NullMarked
package org.nuanyang.care.today;

import org.jspecify.annotations.NullMarked;
