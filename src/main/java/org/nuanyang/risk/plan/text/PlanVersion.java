package org.nuanyang.risk.plan.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * A plan in one of its wordings.
 *
 * @param edition goes up by one each time it is saved
 * @param decidedBy who approved it
 */
public record PlanVersion(int version, PlanState state, int edition, PlanText text, AccountId writtenBy, @Nullable AccountId decidedBy, @Nullable LocalDate decidedOn) {}
