package org.nuanyang.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who has shown a password or a token. What they may do is not kept here: it is read anew for each request. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final int county;
    private final transient AccountId account;
    private final @Nullable Instant since;

    /** @param since when the session began; null for a token, which has no session */
    SignedIn(int county, AccountId account, @Nullable Instant since) {
        super(List.of());
        this.county = county;
        this.account = account;
        this.since = since;
        setAuthenticated(true);
    }

    int county() {
        return county;
    }

    AccountId account() {
        return account;
    }

    /** Still good, though sessions from before this were ended? */
    boolean outlives(@Nullable Instant signedOutBefore) {
        return since == null || signedOutBefore == null || !since.isBefore(signedOutBefore);
    }

    @Nullable Instant since() {
        return since;
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && county == that.county && account.equals(that.account) && Objects.equals(since, that.since);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
