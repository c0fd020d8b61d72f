package org.nuanyang.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.CountyRegister;
import org.nuanyang.access.Duty;

/** Somebody who works in the county, with an account. Only the printed sign-ins have a password. */
public record Staffer(AccountId id, String login, String name, List<Duty> duties, @Nullable SignIn signIn) {
    /** @param toTry what a newcomer may look at with it: the key of a sentence in the word bundle */
    public record SignIn(String password, String toTry) {}

    public Staffer {
        duties = List.copyOf(duties);
    }

    CountyRegister.Entry entry() {
        return new CountyRegister.Entry(id, login, name, signIn == null ? null : signIn.password(), duties);
    }

    boolean needsSecondStep() {
        return duties.stream().anyMatch(duty -> duty.role().needsSecondStep());
    }

    /** What the authenticator app of this person holds: no secret, as little as the password. */
    byte[] appSecret() {
        try {
            return MessageDigest.getInstance("SHA-1").digest(("demo " + login).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
