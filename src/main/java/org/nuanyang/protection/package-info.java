/**
 * 保护: what stands beside duties when somebody needs to know about a child (domain section 15, network rules for minors art. 36).
 *
 * <p>{@link org.nuanyang.protection.Approvals}: whoever wants to see or take out more than their own asks a responsible person,
 * with scope, purpose and last day; {@link org.nuanyang.protection.ApprovalDesk} is where it is answered and taken back.
 * {@link org.nuanyang.protection.Emergencies} opens one file for hours and tells those who answer for the child. Knows children by their ids alone; what it grants becomes sight through
 * {@code access.Grants}, and the database's policies follow.
 */
@NullMarked
package org.nuanyang.protection;

import org.jspecify.annotations.NullMarked;
