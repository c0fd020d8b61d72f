/**
 * 校历: school years and their terms, holidays and make-up days; a school may depart from the county's.
 *
 * <p>A school year is named by the year in which it begins, on 1 September; terms are named 2025—2026学年第一学期.
 * {@link org.nuanyang.calendar.SchoolYear} and {@link org.nuanyang.calendar.Term} are the words,
 * {@link org.nuanyang.calendar.Terms} and {@link org.nuanyang.calendar.SchoolCalendar} the doors.
 */
@NullMarked
package org.nuanyang.calendar;

import org.jspecify.annotations.NullMarked;
