package org.nuanyang.access;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id, 16 MB and two passes for each. Only a few at once: a flood of sign-ins must wait rather than take the
 * memory of the program.
 */
@Component
class Passwords {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore atOnce = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = argon2.encode(issue());

    String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    /** Takes as long for a hash that does not exist as for one that does. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> argon2.matches(password, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** A password to be read out and typed once: kmwx-7hq3-ptan. */
    String issue() {
        return IntStream.range(0, 3)
                .mapToObj(_ -> random.ints(4, 0, LETTERS.length())
                        .mapToObj(each -> LETTERS.substring(each, each + 1)).collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private <T> T inTurn(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
