/** The pages of checks. */
@NullMarked
package org.nuanyang.reports.check.web;

import org.jspecify.annotations.NullMarked;
