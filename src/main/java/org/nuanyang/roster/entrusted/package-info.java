/**
 * 委托照护: parents who cannot care for a child for a time entrust an adult who can (law on the protection of minors,
 * articles 22 and 23). A row is one agreement, or the note that there is none yet and why; a change is a new agreement,
 * the old one stays with the day and reason of its end.
 *
 * <p>{@link org.nuanyang.roster.entrusted.EntrustedCares} is the door. What the law asks of an agreement is a named list,
 * {@link org.nuanyang.roster.entrusted.CarePolicy}. The carer of a signed agreement is the guardian in the child's
 * file, with the day of signing; scans of the paper lie in {@code files}.
 */
@NamedInterface("entrusted")
@NullMarked
package org.nuanyang.roster.entrusted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
