/** The page of a county's decisions about documents. */
@NullMarked
package org.nuanyang.reports.setting.web;

import org.jspecify.annotations.NullMarked;
