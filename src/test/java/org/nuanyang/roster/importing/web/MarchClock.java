package org.nuanyang.roster.importing.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** 2026-03-12 09:30 in Shanghai, until a test lets time pass. */
@TestConfiguration(proxyBeanMethods = false)
class MarchClock {
    static final Instant NOW = Instant.parse("2026-03-12T01:30:00Z");

    static final class Moving extends Clock {
        volatile Duration passed = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return NOW.plus(passed);
        }
    }

    @Bean
    @Primary
    Moving moving() {
        return new Moving();
    }
}
