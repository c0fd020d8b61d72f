/**
 * 关爱记录: what was done with a child, told once and never changed in silence (domain section 6).
 *
 * <p>A {@link org.nuanyang.care.record.CareRecord} is one of a sealed family, a form of paper each. Whoever writes one sends a
 * {@link org.nuanyang.care.record.RecordInput}; {@link org.nuanyang.care.record.RecordRules} reads it or says what is wrong with which
 * field. {@link org.nuanyang.care.record.CareRecords} is the door: record, correct, withdraw, each in one transaction with the
 * settling of the quotas. The texts lie sealed; what is counted stands in columns.
 */
@NullMarked
@NamedInterface("record")
package org.nuanyang.care.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
