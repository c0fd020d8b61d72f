/**
 * 预警: the child whose life goes wrong is seen early, with the reason in words, and somebody owns the next step (domain section 7).
 *
 * <p>Rules over the records only ever propose, each with its evidence; how great the concern is, {@link org.nuanyang.risk.RiskLevel},
 * a person says. Whoever may heed a child (homeroom teacher, principal, psychology teacher, paired helper) knows both; above the
 * school there are counts in which no small number shows.
 */
@NullMarked
package org.nuanyang.risk;

import org.jspecify.annotations.NullMarked;
