package org.nuanyang.access.outside;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerSettings.class)
public class Issuer {
    public static final String NAME = "county";

    @Bean
    @ConditionalOnProperty("nuanyang.oidc.issuer")
    ClientRegistrationRepository issuerOfTheCounty(IssuerSettings settings) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    /** Asks the issuer. Only who one is, no profile: names and duties are kept here. */
    public static ClientRegistration registration(IssuerSettings settings) {
        return ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer()))
                .registrationId(NAME).clientId(settings.clientId()).clientSecret(settings.clientSecret())
                .scope("openid").redirectUri("{baseUrl}/sign-in/county/back").build();
    }
}
