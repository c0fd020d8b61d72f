/**
 * 结对帮扶: who stands by which child, from when to when (domain section 4).
 *
 * <p>{@link org.nuanyang.pairing.Pairings} begins, hands over and ends pairings; what may stand against one is the list of
 * {@link org.nuanyang.pairing.PairingPolicy}. {@link org.nuanyang.pairing.Helpers} knows the people, from the school and from outside,
 * {@link org.nuanyang.pairing.Suggestions} proposes, {@link org.nuanyang.pairing.KeyChildren} keeps the 重点帮扶对象,
 * {@link org.nuanyang.pairing.HandOvers} what the one who goes tells the one who comes. A helper's sight of a child comes from the pairing and
 * ends with it. Every beginning and end is told as {@link org.nuanyang.pairing.PairingChanged} in the same transaction.
 */
@NullMarked
package org.nuanyang.pairing;

import org.jspecify.annotations.NullMarked;
