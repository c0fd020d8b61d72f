package org.nuanyang.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.outside.Issuer;
import org.nuanyang.access.outside.OutsideIdentities.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * To the county's issuer and back, by the code flow with state, nonce and PKCE; Spring verifies the ID token's signature, issuer,
 * audience and time. Nothing of it is kept but who the issuer says it is.
 */
@Component
public class IssuerTrip {
    private static final Logger log = LoggerFactory.getLogger(IssuerTrip.class);

    private final ObjectProvider<ClientRegistrationRepository> issuers;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked = new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider verifier = new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(), request -> new DefaultOidcUser(List.of(), request.getIdToken()));

    IssuerTrip(ObjectProvider<ClientRegistrationRepository> issuers) {
        this.issuers = issuers;
    }

    public boolean offered() {
        return issuers.getIfAvailable() != null;
    }

    /** Where to send the browser; empty when there is no issuer, or it does not answer. */
    Optional<String> there(HttpServletRequest request, HttpServletResponse response) {
        try {
            var issuer = issuers.getIfAvailable();
            if (issuer == null) return Optional.empty();
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(issuer);
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
            var question = resolver.resolve(request, Issuer.NAME);
            asked.saveAuthorizationRequest(question, request, response);
            return Optional.of(question.getAuthorizationRequestUri());
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            log.warn("the county's sign-in does not answer: {}", unreachable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Who came back; empty for whatever this browser had not asked for, or does not hold. */
    Optional<Identity> back(HttpServletRequest request, HttpServletResponse response) {
        var question = asked.removeAuthorizationRequest(request, response);
        var code = request.getParameter("code");
        var state = request.getParameter("state");
        if (question == null || code == null || state == null || !offered()) return Optional.empty();
        var answer = OAuth2AuthorizationResponse.success(code).state(state).redirectUri(question.getRedirectUri()).build();
        try {
            var issuer = issuers.getObject().findByRegistrationId(Issuer.NAME);
            var verified = verifier.authenticate(new OAuth2LoginAuthenticationToken(issuer, new OAuth2AuthorizationExchange(question, answer)));
            return verified != null && verified.getPrincipal() instanceof OidcUser user
                    ? Optional.of(new Identity(user.getIssuer().toString(), user.getSubject())) : Optional.empty();
        } catch (AuthenticationException | IllegalArgumentException | IllegalStateException refused) {
            log.warn("an answer of the county's sign-in was refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
