/** 学习帮扶计划覆盖率 and 学困生转化率: how many of the children have what study keeps. */
@NullMarked
package org.nuanyang.indicators.learning;

import org.jspecify.annotations.NullMarked;
