/**
 * The children who have signals or a level, and how many there are; the concern about one child on its page.
 */
@NamedInterface("watchlist")
@NullMarked
package org.nuanyang.risk.signal.watchlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
