/**
 * 迎检材料: what an inspection of a school, a township or the county wants to see, at one press: cover, index by assessment item, tables, records
 * without names. The items and what proves each stand as data in {@code inspection/items.txt}; what no record shows is said to be missing. One PDF
 * with bookmarks, or a folder with the same as PDF and Excel.
 */
@NullMarked
package org.nuanyang.reports.inspection;

import org.jspecify.annotations.NullMarked;
