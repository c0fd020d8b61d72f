/**
 * What is added to a report line by line: accounts, who was told and how, proofs, who is accused, the outcome.
 */
@NamedInterface("harm-entry")
@NullMarked
package org.nuanyang.risk.harm.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
