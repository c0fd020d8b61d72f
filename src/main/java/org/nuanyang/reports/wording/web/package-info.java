/** The pages of a county's wording. */
@NullMarked
package org.nuanyang.reports.wording.web;

import org.jspecify.annotations.NullMarked;
