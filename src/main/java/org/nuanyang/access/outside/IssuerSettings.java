package org.nuanyang.access.outside;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer the county's OpenID Connect issuer; without it nobody is offered this way in. It is asked what it can do when
 *     somebody first takes it, so that the product starts without it
 */
@ConfigurationProperties("nuanyang.oidc")
public record IssuerSettings(@Nullable String issuer, @Nullable String clientId, @Nullable String clientSecret) {
    @Override
    public String toString() {
        return "IssuerSettings[" + issuer + "]";
    }
}
