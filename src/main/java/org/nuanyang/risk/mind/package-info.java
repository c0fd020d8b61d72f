/** What 心理 tells 预警: results of screenings as signals, and an answer that calls for somebody at once as an incident. */
@NullMarked
@NamedInterface("mind")
package org.nuanyang.risk.mind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
