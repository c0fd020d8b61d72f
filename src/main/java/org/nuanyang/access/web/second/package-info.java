/** The second step of signing in: an app's code, a passkey, recovery codes. */
@NullMarked
package org.nuanyang.access.web.second;

import org.jspecify.annotations.NullMarked;
