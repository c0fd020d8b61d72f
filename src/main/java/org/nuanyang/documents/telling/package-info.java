/**
 * What modules tell in documents that write themselves (domain section 13), and the language in which it is said.
 *
 * <p>Each module brings {@link org.nuanyang.documents.telling.Teller}s: what it knows of a place in a stretch of time, every figure with its
 * {@link org.nuanyang.documents.telling.Origin}, under Chinese names; and beside each a text of sentences with conditions in the resources
 * ({@code telling/<key>.txt}), which a person can read and a county can change. Which documents there are, whose they become and what a person
 * writes into them is the business of {@code reports}.
 */
@NullMarked
@NamedInterface("telling")
package org.nuanyang.documents.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
