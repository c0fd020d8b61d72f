/** How a county words what the product tells: its own texts beside those that came with the product. */
@NullMarked
package org.nuanyang.reports.wording;

import org.jspecify.annotations.NullMarked;
