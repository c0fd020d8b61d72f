/**
 * The invented county 清溪县, loaded into an empty database at the first start so that a newcomer meets a working
 * product: schools, classes, families, staff and their history up to yesterday.
 *
 * <p>Everything is drawn from a seed by {@link org.nuanyang.demo.Dice}: the same seed and the same day give the same
 * county on every machine. The shares are those of published surveys (see {@code Household} and {@code Situation}).
 * {@link org.nuanyang.demo.School#qingshi} is the small school that tests, demo and README share.
 *
 * <p>Nobody in it is real: the division 990101 does not exist, the telephone prefixes are not in service, names, places
 * in the county and employers are made up. Nothing else in the product may depend on this module.
 */
@NullMarked
package org.nuanyang.demo;

import org.jspecify.annotations.NullMarked;
