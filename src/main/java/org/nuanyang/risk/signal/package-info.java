/**
 * 预警线索 and 预警等级: what rules find in the records ({@link org.nuanyang.risk.signal.SignalSource}), each with its evidence, and how great
 * a person says the concern is ({@link org.nuanyang.risk.signal.level.Levels}). Rules take the day as an argument and read what was known by
 * it. A signal is open once; it closes by itself when its cause is gone, or by a person with a reason.
 */
@NullMarked
@NamedInterface("signal")
package org.nuanyang.risk.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
