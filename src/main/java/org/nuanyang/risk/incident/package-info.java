/**
 * 突发事件: what to do when a child is in danger. For each {@link org.nuanyang.risk.incident.IncidentKind} a procedure of steps with
 * owner, clock and whom to call, shipped in plain words and changed by the county; a log by the minute; the clock by which the
 * superior body is told; the closing review. Drills and referrals stand beside them.
 *
 * <p>Seen by whoever heeds the child and by those who take part; above the school there are running clocks and counts.
 */
@NullMarked
@NamedInterface("incident")
package org.nuanyang.risk.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
