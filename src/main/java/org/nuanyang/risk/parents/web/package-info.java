/** The pages of notices to parents and of checks of entrusted care. */
@NullMarked
package org.nuanyang.risk.parents.web;

import org.jspecify.annotations.NullMarked;
