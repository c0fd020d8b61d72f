/**
 * 个别教育管理方案: what is done for one child in trouble, by whom, by when, and what came of it (domain section 7).
 *
 * <p>{@link org.nuanyang.risk.plan.Plans} reads, {@link org.nuanyang.risk.plan.PlanWriting} writes it and brings it before the principal,
 * {@link org.nuanyang.risk.plan.PlanWork} is what follows its approval. An approved text stays as it is: an amendment is another version.
 */
@NamedInterface("plan")
@NullMarked
package org.nuanyang.risk.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
