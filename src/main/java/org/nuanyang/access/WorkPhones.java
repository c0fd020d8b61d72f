package org.nuanyang.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The number at which somebody is reached at work: told by themselves, and printed on cards only if they say so. */
@Service
@Transactional
public class WorkPhones {
    private static final Pattern NUMBER = Pattern.compile("1\\d{10}|0\\d{9,11}");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    WorkPhones(JdbcClient jdbc, Vault vault, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    public record WorkPhone(@Nullable String number, boolean onCards) {}

    /** Somebody who holds a role at a place, with the number that may be printed. */
    public record Reached(String name, @Nullable String number) {}

    @Transactional(readOnly = true)
    public WorkPhone of(Viewer viewer) {
        return jdbc.sql("""
                select phone_sealed, phone_on_cards
                  from access.account
                 where county_id = :county and id = :account
                """).param("county", viewer.county()).param("account", viewer.accountId())
                .query((row, _) -> new WorkPhone(opened(row.getBytes("phone_sealed")), row.getBoolean("phone_on_cards"))).single();
    }

    /** @param typed blank for none */
    public Optional<Refusal> tell(String typed, boolean onCards, Viewer by) {
        var number = digits(typed);
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) return Optional.of(Refusal.of("access.phone.shape", typed.strip()));
        jdbc.sql("""
                update access.account
                   set phone_sealed = :sealed::bytea, phone_on_cards = :onCards
                 where county_id = :county and id = :account
                """).param("sealed", number.isEmpty() ? null : vault.seal(number)).param("onCards", onCards && !number.isEmpty())
                .param("county", by.county()).param("account", by.accountId()).update();
        audit.record(by, "account.phone-told", by.accountId(), null, null, Map.of());
        return Optional.empty();
    }

    public static boolean wellFormed(String typed) {
        return NUMBER.matcher(digits(typed)).matches();
    }

    /** From a list of staff, for a new account: kept, but printed nowhere until its holder says so. */
    public void enter(AccountId account, String typed, Viewer by) {
        if (!by.administers() || !wellFormed(typed)) throw new IllegalArgumentException("not a phone number, or not an administrator");
        jdbc.sql("""
                update access.account
                   set phone_sealed = :sealed
                 where county_id = :county and id = :account
                """).param("sealed", vault.seal(digits(typed))).param("county", by.county()).param("account", account.value()).update();
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }

    /** Who holds the role at this place today, without those who only stand in. */
    @Transactional(readOnly = true)
    public List<Reached> reached(Role role, OrgId org) {
        return jdbc.sql("""
                select account.name, case when account.phone_on_cards then account.phone_sealed end as phone
                  from access.duty
                  join access.account on account.county_id = duty.county_id and account.id = duty.account_id
                 where duty.org_id = :org
                   and duty.role = :role
                   and duty.deputy_for is null
                   and duty.from_on <= :on
                   and (duty.until_on is null or duty.until_on >= :on)
                 order by duty.from_on
                """).param("org", org.value()).param("role", role.name()).param("on", LocalDate.now(clock))
                .query((row, _) -> new Reached(row.getString("name"), opened(row.getBytes("phone")))).list();
    }

    /** To write to somebody: the product's own messages go there, whatever is printed. */
    @Transactional(readOnly = true)
    public Optional<String> number(int county, AccountId account) {
        return jdbc.sql("select phone_sealed from access.account where county_id = :county and id = :account and phone_sealed is not null and closed_on is null")
                .param("county", county).param("account", account.value()).query(byte[].class).optional().map(vault::open);
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }
}
