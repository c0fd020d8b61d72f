/** The administrator's pages of accounts, duties and deputies. */
@NullMarked
package org.nuanyang.access.web.staff;

import org.jspecify.annotations.NullMarked;
