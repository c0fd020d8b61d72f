/** 校历的页面: a month at a time, and what the county and the schools enter. */
@NullMarked
package org.nuanyang.calendar.web;

import org.jspecify.annotations.NullMarked;
