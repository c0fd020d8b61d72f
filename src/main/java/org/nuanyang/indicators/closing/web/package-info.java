/** Pages of closing months and terms. */
@NullMarked
package org.nuanyang.indicators.closing.web;

import org.jspecify.annotations.NullMarked;
