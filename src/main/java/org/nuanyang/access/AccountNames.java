package org.nuanyang.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who did it, by name: for histories and lists of runs that only keep the account. */
@Service
public class AccountNames {
    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of those accounts that exist. */
    @Transactional(readOnly = true)
    public Map<AccountId, String> of(int county, Collection<AccountId> accounts) {
        record Named(UUID id, String name) {}
        return jdbc.sql("""
                        select id, name
                          from access.account
                         where county_id = :county and id = any (:accounts)
                        """)
                .param("county", county)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(Named.class).stream()
                .collect(Collectors.toMap(named -> new AccountId(named.id()), Named::name));
    }
}
