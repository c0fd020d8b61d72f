/**
 * 成长档案: everything that happened around a child on one timeline, the latest first, a part at a time. What happened is told
 * by {@link org.nuanyang.roster.GrowthSource}s; those of the record itself are here.
 */
@NullMarked
@NamedInterface("growth")
package org.nuanyang.roster.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
