/** Pages of approvals, of access in an emergency, and of who sees what and why. */
@NullMarked
package org.nuanyang.protection.web;

import org.jspecify.annotations.NullMarked;
