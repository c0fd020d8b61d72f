/**
 * 控辍保学: a child that stays away is called, visited, asked back and at last reported in writing, until it is back at school.
 *
 * <p>A case opens by itself when a class is told of and the days add up, or by hand. Each step falls due by a day that the county sets.
 */
@NullMarked
package org.nuanyang.risk.dropout;

import org.jspecify.annotations.NullMarked;
