/** Incidents as the rules of signals read them. */
@NullMarked
package org.nuanyang.risk.incident.seen;

import org.jspecify.annotations.NullMarked;
