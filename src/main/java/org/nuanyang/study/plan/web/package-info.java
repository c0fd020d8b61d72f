/** The pages of study plans. */
@NullMarked
package org.nuanyang.study.plan.web;

import org.jspecify.annotations.NullMarked;
