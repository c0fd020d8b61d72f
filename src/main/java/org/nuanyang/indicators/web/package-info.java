/** The pages of figures: all of a place, one told apart, the children behind a number. */
@NullMarked
package org.nuanyang.indicators.web;

import org.jspecify.annotations.NullMarked;
