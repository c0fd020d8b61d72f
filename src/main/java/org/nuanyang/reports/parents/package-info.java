/**
 * 学期通报: a page for the parents of each child, what went well first, in a plain and warm tone. It tells what was recorded and may be told at
 * home: talks, visits, calls and letters by their months, company, tutoring, and what the teacher wrote for the parents. It never compares, never
 * labels, and tells nothing of how much attention a child is due, of counselling, hardship or what was found to be wrong.
 */
@NullMarked
package org.nuanyang.reports.parents;

import org.jspecify.annotations.NullMarked;
