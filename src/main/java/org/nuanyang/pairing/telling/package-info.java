/** What documents tell of pairings. */
@NullMarked
package org.nuanyang.pairing.telling;

import org.jspecify.annotations.NullMarked;
