package org.nuanyang.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who sits at the machine itself may set it up; anybody else has to know what it printed on its console. Made anew at
 * each start, kept nowhere.
 */
@Component
public class SetupCode {
    private static final Logger log = LoggerFactory.getLogger(SetupCode.class);

    private final String code;
    private final Setup setup;

    SetupCode(Passwords passwords, Setup setup) {
        this.code = passwords.issue();
        this.setup = setup;
    }

    public boolean is(@Nullable String typed) {
        return typed != null && MessageDigest.isEqual(code.getBytes(UTF_8), typed.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (setup.open()) log.info("{}", Words.say("access.setup.console", code));
    }
}
