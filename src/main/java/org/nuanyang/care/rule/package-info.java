/**
 * 关爱规则: the rule book of domain section 5, for laying beside the county's text. Time is an argument, nothing is read
 * and nothing is kept: {@link org.nuanyang.care.rule.RuleBook} says what is owed, {@link org.nuanyang.care.rule.Settling}
 * what a record counts for, {@link org.nuanyang.care.rule.Status} how it stands on a day,
 * {@link org.nuanyang.care.rule.Behind} how far somebody is behind. {@link org.nuanyang.care.rule.Periods} and
 * {@link org.nuanyang.care.rule.SchoolTime} know the calendar.
 */
@NullMarked
@NamedInterface("rule")
package org.nuanyang.care.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
