/** Pages of 成绩. */
@NullMarked
package org.nuanyang.study.marks.web;

import org.jspecify.annotations.NullMarked;
