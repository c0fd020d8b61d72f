/**
 * 关爱: what is owed to each child in care, what was done, and what is overdue (domain sections 5 and 6).
 *
 * <p>A {@link org.nuanyang.care.CareDuty} is a row of policy with its {@link org.nuanyang.care.Cadence}; the rule book turns it
 * into quotas, one for each child and period, which are kept up in the transaction of each record. What is due, missed or to
 * come is a comparison with the day at the time of reading. A record serves {@link org.nuanyang.care.Matter}s.
 */
@NullMarked
package org.nuanyang.care;

import org.jspecify.annotations.NullMarked;
