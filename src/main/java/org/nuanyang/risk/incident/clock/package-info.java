/**
 * The clocks by which the superior body is told, as they are known above the schools, and who hears of one that nobody stopped.
 */
@NamedInterface("incident-clock")
@NullMarked
package org.nuanyang.risk.incident.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
