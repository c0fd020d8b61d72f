package org.nuanyang.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Scopes and viewers for tests of other modules, without a database: say the role and what it reaches. */
public final class Scopes {
    public static final int COUNTY = 990101;
    private static final LocalDate SINCE = LocalDate.of(2025, 9, 1);

    private Scopes() {}

    /** One duty that reaches these schools, teaching points or classes. */
    public static Scope of(Role role, UUID... orgs) {
        return of(COUNTY, new AccountId(UUID.randomUUID()), Stream.of(reach(role, kind(role), orgs)));
    }

    public static Viewer viewer(int county, AccountId account, Role role, UUID... orgs) {
        return viewer(account, of(county, account, Stream.of(reach(role, kind(role), orgs))), county);
    }

    public static Viewer viewer(Role role, UUID... orgs) {
        return viewer(COUNTY, new AccountId(UUID.randomUUID()), role, orgs);
    }

    public static Viewer helper(UUID school, UUID child) {
        var account = new AccountId(UUID.randomUUID());
        var duty = new Duty(Role.HELPER, new OrgId(school), child, SINCE, null);
        return viewer(account, of(COUNTY, account, Stream.of(Reach.ofHelper(duty, "青石小学"))), COUNTY);
    }

    /** Somebody with this role for one child alone. */
    public static Viewer helping(AccountId account, Role role, UUID school, UUID child) {
        var duty = new Duty(role, new OrgId(school), child, SINCE, null);
        return viewer(account, of(COUNTY, account, Stream.of(Reach.ofHelper(duty, "青石小学"))), COUNTY);
    }

    public static Viewer nobody() {
        var account = new AccountId(UUID.randomUUID());
        return viewer(account, of(COUNTY, account, Stream.of()), COUNTY);
    }

    private static Viewer viewer(AccountId account, Scope scope, int county) {
        return new Viewer(account, "周敏", county, scope);
    }

    private static Scope of(int county, AccountId account, Stream<Reach> reaches) {
        return new Scope(county, account, reaches.toList());
    }

    private static Org.Kind kind(Role role) {
        return role == Role.COUNTY_OFFICER ? Org.Kind.COUNTY : Org.Kind.SCHOOL;
    }

    private static Reach reach(Role role, Org.Kind kind, UUID... orgs) {
        if (orgs.length == 0) throw new IllegalArgumentException("a duty reaches something; see nobody()");
        var all = Set.copyOf(List.of(orgs));
        return new Reach(new Duty(role, new OrgId(orgs[0]), null, SINCE, null), kind, "青石小学", "青石小学", all, all);
    }
}
