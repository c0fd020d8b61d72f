package org.nuanyang.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: by one of them a program may ask what its holder may ask. Kept as a hash; shown once. */
@Service
@Transactional
public class Tokens {
    private static final String PREFIX = "nyt_";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Whose token it is. */
    public record Holder(int county, AccountId account) {}

    private final TokenSql sql;
    private final Audit audit;
    private final Clock clock;

    Tokens(TokenSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wrong with what was asked for; a token holds for a year at most. */
    public Optional<Refusal> objection(LocalDate expiresOn) {
        var today = LocalDate.now(clock);
        return expiresOn.isBefore(today) || expiresOn.isAfter(today.plusYears(1))
                ? Optional.of(Refusal.of("access.token.expiry", expiresOn.toString(), today.toString(), today.plusYears(1).toString()))
                : Optional.empty();
    }

    /** The token itself, which nobody can read again. */
    public String make(AccountId account, String name, LocalDate expiresOn, Actor by) {
        if (objection(expiresOn).isPresent()) throw new IllegalArgumentException("a token until " + expiresOn);
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = Ids.next();
        sql.insert(by.county(), id, account, name.strip(), hash(token), clock.instant(), expiresOn);
        audit.record(by, "token.made", account.value(), null, null, Map.of("token", id));
        return token;
    }

    /** Who holds this token, if it still works; notes that it was used. */
    public Optional<Holder> holder(String token) {
        if (!token.startsWith(PREFIX)) return Optional.empty();
        var holder = sql.holder(hash(token), LocalDate.now(clock));
        holder.ifPresent(each -> sql.used(each, clock.instant()));
        return holder.map(each -> new Holder(each.county(), new AccountId(each.account())));
    }

    @Transactional(readOnly = true)
    public List<Token> of(Viewer viewer) {
        return sql.of(viewer.county(), viewer.account());
    }

    public void revoke(TokenId id, Viewer by) {
        if (sql.revoke(by.county(), by.account(), id, clock.instant()) == 0) throw new NotFound();
        audit.record(by, "token.revoked", by.accountId(), null, null, Map.of("token", id.value()));
    }

    void revokeAll(AccountId account, Actor by) {
        for (UUID id : sql.revokeAll(by.county(), account, clock.instant()))
            audit.record(by, "token.revoked", account.value(), null, null, Map.of("token", id));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
