package org.nuanyang.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Duty;

/** Somebody who works in the county, with an account. Only the printed sign-ins have a password. */
public record Staffer(AccountId id, String login, String name, List<Duty> duties, @Nullable SignIn signIn) {
    /** @param toTry what a newcomer may look at with it: the key of a sentence in the word bundle */
    public record SignIn(String password, String toTry) {}

    public Staffer {
        duties = List.copyOf(duties);
    }
}
