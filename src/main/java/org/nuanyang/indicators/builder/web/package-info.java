/** 自制统计表 on the page and as a workbook. */
@NullMarked
package org.nuanyang.indicators.builder.web;

import org.jspecify.annotations.NullMarked;
