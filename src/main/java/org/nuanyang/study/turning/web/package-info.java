/** The pages of 学困生转化. */
@NullMarked
package org.nuanyang.study.turning.web;

import org.jspecify.annotations.NullMarked;
