/**
 * 成文: what the county writes about its work from what the other modules know. Reads everything; nobody reads it.
 *
 * <p>{@link org.nuanyang.reports.ComplianceReports}: the yearly audit of how personal information was handled (未成年人网络保护条例
 * 37, 个人信息保护法 54). Each of its figures is the sum of one kind of line of the log, and leads to those lines.
 */
@NullMarked
package org.nuanyang.reports;

import org.jspecify.annotations.NullMarked;
