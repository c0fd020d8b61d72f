/**
 * 先看后定: what a change of the policy would make due, and how many hours it takes, before anybody decides (domain section 5, a
 * humane load). {@link org.nuanyang.care.preview.Workload} works it out from arguments alone,
 * {@link org.nuanyang.care.preview.Previews} is the door.
 */
@NullMarked
package org.nuanyang.care.preview;

import org.jspecify.annotations.NullMarked;
