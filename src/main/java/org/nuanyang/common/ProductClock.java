package org.nuanyang.common;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place that makes a clock. The whole country keeps Beijing time, whatever the server is set to. */
@Configuration(proxyBeanMethods = false)
class ProductClock {
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
