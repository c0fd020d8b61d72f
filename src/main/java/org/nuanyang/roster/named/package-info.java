/**
 * 按情形找: questions with a name by which the list of children is narrowed, such as 超过 14 天没谈心. Each is defined once
 * ({@link org.nuanyang.roster.named.NamedFilter}), by the module that knows: a {@link org.nuanyang.roster.named.NamedFilters} bean.
 * What they ask of a child is kept in one row ({@code roster.child_sign}), so that any combination is one index.
 */
@NamedInterface("named")
@NullMarked
package org.nuanyang.roster.named;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
