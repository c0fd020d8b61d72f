/** 统一身份认证: a county's own sign-in (OpenID Connect), off until it is configured. It replaces the password and nothing else. */
@NullMarked
package org.nuanyang.access.outside;

import org.jspecify.annotations.NullMarked;
