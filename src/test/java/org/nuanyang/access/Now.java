package org.nuanyang.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In tests it is 12 March 2026, half past nine in Shanghai, until a test lets time pass. */
public final class Now extends Clock {
    private static final Instant START = Instant.parse("2026-03-12T01:30:00Z");

    private volatile Instant instant = START;

    public void pass(Duration time) {
        instant = instant.plus(time);
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    /** {@code @Import(Now.Stands.class)} */
    @TestConfiguration
    public static class Stands {
        @Bean
        @Primary
        public Now now() {
            return new Now();
        }
    }
}
