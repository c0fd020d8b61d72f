package org.nuanyang.access;

import java.util.List;
import java.util.UUID;
import org.nuanyang.audit.Actor;
import org.nuanyang.shell.Person;

/**
 * Whoever makes this request, by a page or by a token, with the duties in force now. A handler takes one as an argument.
 */
public record Viewer(AccountId account, String name, int county, List<Duty> duties, Scope scope) implements Person, Actor {
    public Viewer {
        duties = List.copyOf(duties);
    }

    Viewer(AccountId account, String name, int county, Scope scope) {
        this(account, name, county, scope.duties(), scope);
    }

    /** May run the tree of organisations, the accounts and the duties; that alone shows no child. */
    public boolean administers() {
        return duties.stream().anyMatch(duty -> duty.role() == Role.ADMINISTRATOR);
    }

    /** A password alone is not enough for what these duties reach. */
    public boolean needsSecondStep() {
        return duties.stream().anyMatch(duty -> duty.role().needsSecondStep()) || scope.reachesBeyondASchool();
    }

    /** Holds a duty of their own towards children, as one of the county's or a school's people. */
    public boolean worksHere() {
        return duties.stream().map(Duty::role).anyMatch(Role::works);
    }

    public boolean holds(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    @Override
    public UUID accountId() {
        return account.value();
    }

    @Override
    public String key() {
        return account.toString();
    }

    @Override
    public List<String> actingAs() {
        return scope.actingAs();
    }
}
