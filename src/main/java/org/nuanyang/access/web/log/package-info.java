/** Reading the log of who did and saw what, and the heads of its chains. */
@NullMarked
package org.nuanyang.access.web.log;

import org.jspecify.annotations.NullMarked;
