/** 周边环境: dangers around a school, reported by whoever works there, told to whoever is responsible, followed until they are put right. */
@NullMarked
@NamedInterface("hazard")
package org.nuanyang.risk.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
