package org.nuanyang.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works where today, as accounts: for modules that tell people something. Whom it may be told is theirs to judge. */
@Service
@Transactional(readOnly = true)
public class Staff {
    private final JdbcClient jdbc;
    private final Clock clock;

    Staff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those who hold the role at this place or at one above it: the principal of a class is the school's. */
    public Set<AccountId> above(int county, OrgId place, Role role) {
        return jdbc.sql("""
                select duty.account_id
                  from access.org_within as within
                  join access.duty    on duty.county_id = within.county_id and duty.org_id = within.ancestor_id
                  join access.account on account.county_id = duty.county_id and account.id = duty.account_id
                 where within.county_id = :county and within.org_id = :place
                   and duty.role = :role and duty.deputy_for is null
                   and duty.from_on <= :on and (duty.until_on is null or duty.until_on >= :on)
                   and (account.closed_on is null or account.closed_on > :on)
                """).param("county", county).param("place", place.value()).param("role", role.name()).param("on", LocalDate.now(clock))
                .query(UUID.class).stream().map(AccountId::new).collect(Collectors.toSet());
    }

    /** Of each of them whose account is open, the places of the duties in force and all that lies above those. */
    public Map<AccountId, Set<OrgId>> places(int county, Collection<AccountId> people) {
        record Place(UUID account, UUID org) {}
        return jdbc.sql("""
                select distinct duty.account_id as account, within.ancestor_id as org
                  from access.duty
                  join access.org_within as within on within.county_id = duty.county_id and within.org_id = duty.org_id
                  join access.account              on account.county_id = duty.county_id and account.id = duty.account_id
                 where duty.county_id = :county and duty.account_id = any (:people::uuid[])
                   and duty.from_on <= :on and (duty.until_on is null or duty.until_on >= :on)
                   and (account.closed_on is null or account.closed_on > :on)
                """).param("county", county).param("people", people.stream().map(AccountId::value).toArray(UUID[]::new)).param("on", LocalDate.now(clock))
                .query(Place.class).stream().collect(Collectors.groupingBy(
                        place -> new AccountId(place.account()), Collectors.mapping(place -> new OrgId(place.org()), Collectors.toSet())));
    }
}
