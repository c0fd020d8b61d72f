package org.nuanyang.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The very first step on an empty database: the county, its bureau, and the administrator who does the rest. */
@Service
@Transactional
public class Setup {
    /** What the first page asks for. */
    public record Beginning(County county, String login, String name, String password) {}

    private final SetupSql sql;
    private final Orgs orgs;
    private final Accounts accounts;
    private final Duties duties;
    private final Audit audit;
    private final Clock clock;

    Setup(SetupSql sql, Orgs orgs, Accounts accounts, Duties duties, Audit audit, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.accounts = accounts;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only while there is no county at all. */
    @Transactional(readOnly = true)
    public boolean open() {
        return sql.empty();
    }

    /** All that is wrong at once. Of two who try at the same time the second finds the setup closed: {@link NotFound}. */
    public List<Refusal> begin(Beginning told) {
        sql.oneAtATime();
        if (!sql.empty()) throw new NotFound();
        var owner = new PasswordRule.Owner(told.login(), told.name(), List.of(told.county().name(), told.county().bureauName()));
        var objections = Stream.concat(
                accounts.objection(told.login()).stream(), PasswordRule.objections(told.password(), owner).stream()).toList();
        if (!objections.isEmpty()) return objections;
        var by = Actor.product(told.county().id());
        var root = orgs.found(told.county(), by);
        var administrator = accounts.open(told.login(), told.name(), told.password(), by);
        duties.grant(administrator, new Duty(Role.ADMINISTRATOR, root, null, LocalDate.now(clock), null), by);
        audit.record(by, "setup.done", administrator.value(), root.value(), null, Map.of());
        return List.of();
    }
}
