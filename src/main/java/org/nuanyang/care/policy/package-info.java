/**
 * 关爱制度: which duties a county and its schools have adopted, what adopting others would cost, who is excused from what,
 * and the county's settings for records of care.
 *
 * <p>{@link org.nuanyang.care.policy.CarePolicy} is the door to the duties, {@link org.nuanyang.care.policy.Preset} holds what
 * ships, {@link org.nuanyang.care.policy.Previews} tells what a change would make due and how many hours it takes before
 * anybody decides, {@link org.nuanyang.care.policy.Excuses} keeps who need not, and why,
 * {@link org.nuanyang.care.policy.CareSettings} when a month closes.
 */
@NullMarked
package org.nuanyang.care.policy;

import org.jspecify.annotations.NullMarked;
