/** The pages of individual plans: of one child, of all in the viewer's care, and the counts above the schools. */
@NullMarked
package org.nuanyang.risk.plan.web;

import org.jspecify.annotations.NullMarked;
