/**
 * 两步验证: what stands beside the password. {@link org.nuanyang.access.second.SecondSteps} is the door: an authenticator app
 * ({@code Totp}, RFC 6238) and recovery codes; {@link org.nuanyang.access.second.Passkeys} (WebAuthn) stand for both steps. Who sees more than one school has to have it.
 */
@NullMarked
@NamedInterface("second")
package org.nuanyang.access.second;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
