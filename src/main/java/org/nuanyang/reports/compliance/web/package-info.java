/** The pages of what the county writes. */
@NullMarked
package org.nuanyang.reports.compliance.web;

import org.jspecify.annotations.NullMarked;
