/** 应急演练: which was practised when, by how many, and what came out of it; at least one each term. */
@NullMarked
@NamedInterface("drill")
package org.nuanyang.risk.incident.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
