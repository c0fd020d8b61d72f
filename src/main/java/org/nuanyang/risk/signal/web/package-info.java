/** Pages of signals and levels. */
@NullMarked
package org.nuanyang.risk.signal.web;

import org.jspecify.annotations.NullMarked;
