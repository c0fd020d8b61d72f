/** 应急演练: which was practised when, by how many, and what came out of it; at least one each term. */
@NullMarked
package org.nuanyang.risk.incident.drill;

import org.jspecify.annotations.NullMarked;
