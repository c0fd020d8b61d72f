package org.nuanyang.shell;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages travel over village networks: packed, Tabler's style sheet is 70 KB instead of 540. */
@Configuration(proxyBeanMethods = false)
class Server {
    /** An upload that is refused for its size is read to its end, else the browser shows a broken connection and no reason. */
    private static final int SWALLOWED = 200 << 20;

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> packedAndPatient() {
        return factory -> {
            var packing = new Compression();
            packing.setEnabled(true);
            factory.setCompression(packing);
            TomcatConnectorCustomizer patient = connector -> connector.setProperty("maxSwallowSize", String.valueOf(SWALLOWED));
            factory.addConnectorCustomizers(patient);
        };
    }
}
