/**
 * What to do, step by step: each with owner, clock and whom to call, shipped in plain words and changed by the county.
 */
@NamedInterface("incident-procedure")
@NullMarked
package org.nuanyang.risk.incident.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
