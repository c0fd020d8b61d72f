/**
 * The yearly audit of how personal information was handled (未成年人网络保护条例 37, 个人信息保护法 54). Each of its figures is the sum of one
 * kind of line of the log, and leads to those lines.
 */
@NullMarked
package org.nuanyang.reports.compliance;

import org.jspecify.annotations.NullMarked;
