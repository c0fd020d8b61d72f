/**
 * The log as a chain that cannot be altered unnoticed. A job seals what is committed ({@link org.nuanyang.audit.chain.Sealing});
 * each day's head is kept and given out; {@link org.nuanyang.audit.chain.Verification} makes every hash anew from the entries
 * and names the first that is not as it was sealed. What a hash is made of stands twice, in {@code audit.seal_next} and in
 * {@link org.nuanyang.audit.chain.Link}: they must not be one, for the one proves the other.
 */
@NullMarked
@NamedInterface("chain")
package org.nuanyang.audit.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
