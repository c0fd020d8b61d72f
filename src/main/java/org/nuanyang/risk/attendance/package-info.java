/**
 * 考勤: who was not there, by exception. A class is told once a day by whoever teaches it; everybody not named was there.
 *
 * <p>Only teaching days have attendance, and no day before it has come. What was said stays: a correction is another row.
 * Unexplained absence is the parents' to know at once (预防未成年人犯罪法第三十四条); so many days away lead into {@code risk.dropout}.
 */
@NullMarked
@NamedInterface("attendance")
package org.nuanyang.risk.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
