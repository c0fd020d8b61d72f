/** The study plans of many children, by what is to be done with them. */
@NamedInterface("plan-list")
@NullMarked
package org.nuanyang.study.plan.listed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
