/**
 * 心理: what a psychology teacher is told in confidence, and what those around the child need to know of it (domain sections 8 and 15).
 *
 * <p>{@link org.nuanyang.mind.SealedNotes} are read by the psychology teacher who keeps them, while the child is at the school, and by
 * nobody else, whatever the rank. Whose they are changes by a recorded hand-over alone ({@link org.nuanyang.mind.Custody}): by the
 * keeper, or when the keeper has gone by the principal, who decides whose they become and reads nothing.
 * {@link org.nuanyang.mind.Tiers} say how much attention is due and what to do; homeroom teacher, principal and paired helper know it,
 * those above the school read {@link org.nuanyang.mind.TierCounts} in which no small number shows.
 */
@NullMarked
package org.nuanyang.mind;

import org.jspecify.annotations.NullMarked;
