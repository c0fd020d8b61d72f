package org.nuanyang.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters a whole county at once, in batches: its tree, its people and what they are charged with. For what is laid down
 * by a program (the demo county, the benchmarks); a person's single entries go through {@link Orgs}, {@link Accounts}
 * and {@link Duties}, which explain what is wrong with them.
 */
@Service
@Transactional
public class CountyRegister {
    /** @param password null for somebody who cannot sign in until a password is issued */
    public record Entry(AccountId id, String login, String name, @Nullable String password, List<Duty> duties) {}

    /** A duty granted after its holder was entered. */
    public record Grant(AccountId account, Duty duty) {}

    private final CountyRegisterSql sql;
    private final CountySql counties;
    private final Passwords passwords;
    private final Audit audit;

    CountyRegister(CountyRegisterSql sql, CountySql counties, Passwords passwords, Audit audit) {
        this.sql = sql;
        this.counties = counties;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * @param tree the county's own organisation first, each before those below it
     * @throws IllegalArgumentException if a password breaks the rule: a mistake of the program that wrote it
     */
    public void enter(County county, List<Org> tree, List<Entry> people) {
        counties.insert(county);
        sql.insertOrgs(tree);
        var names = tree.stream().collect(Collectors.toMap(Org::id, Function.identity()));
        sql.insertAccounts(county.id(), people.parallelStream().map(person -> account(county, person, names)).toList());
        grant(county.id(), people.stream().flatMap(person -> person.duties().stream().map(duty -> new Grant(person.id(), duty))).toList());
        audit.record(Actor.product(county.id()), "county.entered", null, tree.getFirst().id().value(), null,
                Map.of("organisations", tree.size(), "people", people.size()));
    }

    /** Where the schools stand. */
    public void locate(int county, Map<OrgId, Position> positions) {
        sql.locate(county, positions);
    }

    public void grant(int county, List<Grant> grants) {
        sql.insertDuties(county, grants);
    }

    private CountyRegisterSql.AccountRow account(County county, Entry person, Map<OrgId, Org> tree) {
        if (person.password() == null) return new CountyRegisterSql.AccountRow(person.id().value(), person.login(), person.name(), null);
        var places = new ArrayList<>(List.of(county.name(), county.bureauName()));
        for (var duty : person.duties()) {
            for (var org = tree.get(duty.org()); org != null; org = org.parent() == null ? null : tree.get(org.parent())) places.add(org.name());
        }
        var owner = new PasswordRule.Owner(person.login(), person.name(), places);
        var objections = PasswordRule.objections(person.password(), owner);
        if (!objections.isEmpty()) throw new IllegalArgumentException("the password of " + person.login() + ": " + objections);
        return new CountyRegisterSql.AccountRow(person.id().value(), person.login(), person.name(), passwords.hash(person.password()));
    }
}
