/** Signing in: first set-up, password, code from the administrator, identity of the bureau's own system. */
@NullMarked
package org.nuanyang.access.web.signin;

import org.jspecify.annotations.NullMarked;
