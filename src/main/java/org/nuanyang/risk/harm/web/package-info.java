/** The pages of 强制报告: two taps to start one, its clocks, and the county's times. */
@NullMarked
package org.nuanyang.risk.harm.web;

import org.jspecify.annotations.NullMarked;
