/** The pages of comparisons: bringing a list, looking through what differs, choosing, confirming, undoing. */
@NullMarked
package org.nuanyang.roster.comparison.web;

import org.jspecify.annotations.NullMarked;
