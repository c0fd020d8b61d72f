/** The pages of attendance. */
@NullMarked
package org.nuanyang.risk.attendance.web;

import org.jspecify.annotations.NullMarked;
