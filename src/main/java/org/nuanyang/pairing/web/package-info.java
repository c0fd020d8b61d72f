/** The pages of pairing: the list, suggestions, one pairing, helpers, and the narrow page of a helper from outside. */
@NullMarked
package org.nuanyang.pairing.web;

import org.jspecify.annotations.NullMarked;
