package org.nuanyang.access.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.outside.Issuer;
import org.nuanyang.access.outside.IssuerSettings;
import org.nuanyang.database.Sight;
import org.nuanyang.database.WithDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole program on a port of its own, with 清溪县 laid out, and one address of the API that tells who asks; the county has a sign-in of its own. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Web.Asked.class})
public @interface Web {
    @TestConfiguration
    class Asked {
        @Bean
        StandInIssuer standInIssuer() {
            return new StandInIssuer();
        }

        @Bean
        ClientRegistrationRepository issuerOfTheCounty(StandInIssuer issuer) {
            var settings = new IssuerSettings(issuer.address(), "nuanyang", "secret");
            return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(Issuer.registration(settings)));
        }

        @RestController
        static class Me {
            @GetMapping("/api/test/me")
            Map<String, Object> me(Viewer viewer) {
                return Map.of(
                        "name", viewer.name(),
                        "lists", viewer.scope().orgs(Act.LIST).size(),
                        "sees", Sight.current().map(sight -> sight.orgs().size()).orElse(-1));
            }
        }
    }
}
