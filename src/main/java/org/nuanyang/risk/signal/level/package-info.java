/**
 * 预警等级: how great a person says the concern is, until when it holds, and whom it has care owed to.
 */
@NamedInterface("level")
@NullMarked
package org.nuanyang.risk.signal.level;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
