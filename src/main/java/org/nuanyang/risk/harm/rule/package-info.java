/**
 * Within what times each body is told, and which officer of the county receives reports.
 */
@NamedInterface("harm-rule")
@NullMarked
package org.nuanyang.risk.harm.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
