/**
 * 强制报告: suspected harm to a child, reported by any member of staff to the police, the superior body and where due to civil
 * affairs, within times that the county sets (未成年人保护法第十一条第二款; 关于建立侵害未成年人案件强制报告制度的意见, 2020).
 *
 * <p>Of a report nothing is changed or deleted; what was wrong is corrected by a further entry. Whoever reports is known to
 * themselves and to the county's officer for reports; the school's principal learns that there is one once it is said who is
 * accused, and never when it is the principal; who is accused finds nothing at all. The database itself holds these lines
 * ({@code risk.stands_to_report}), and the log that others read names no reporter.
 */
@NullMarked
@NamedInterface("harm")
package org.nuanyang.risk.harm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
