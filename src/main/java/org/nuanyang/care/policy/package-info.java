/**
 * 关爱制度: which duties a county and its schools have adopted, what adopting others would cost, who is excused from what,
 * and the county's settings for records of care.
 *
 * <p>{@link org.nuanyang.care.policy.CarePolicy} is the door to the duties, {@link org.nuanyang.care.policy.Preset} holds what
 * ships, {@link org.nuanyang.care.policy.Excuses} keeps who need not, and why, {@link org.nuanyang.care.policy.CareSettings}
 * when a month closes. What a change would take is worked out beforehand in {@code org.nuanyang.care.preview}.
 */
@NullMarked
package org.nuanyang.care.policy;

import org.jspecify.annotations.NullMarked;
