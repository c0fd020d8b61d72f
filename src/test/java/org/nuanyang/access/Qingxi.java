package org.nuanyang.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.audit.Actor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** 清溪县 as far as access knows it: two schools in a township, a teaching point, three classes, some people with passwords. */
public final class Qingxi {
    public static final String PASSWORD = "blauer-regen-47";
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final LocalDate SINCE = LocalDate.of(2025, 9, 1);

    public final Actor product;
    public final OrgId county;
    public final OrgId township;
    public final OrgId qingshi;
    public final OrgId hewan;
    public final OrgId point;
    public final Org third;
    public final Org fourth;
    public final Org hewanThird;

    private final Orgs orgs;
    private final Accounts accounts;
    private final Duties duties;

    public Qingxi(int division, Orgs orgs, Accounts accounts, Duties duties) {
        this.orgs = orgs;
        this.accounts = accounts;
        this.duties = duties;
        product = Actor.product(division);
        county = orgs.found(new County(division, "清溪县", "清溪县教育体育局", true), product);
        township = orgs.add(county, NewOrg.township("青石镇"), product);
        qingshi = school(township, Org.Kind.SCHOOL, "青石小学", division + "0001");
        hewan = school(township, Org.Kind.SCHOOL, "河湾小学", division + "0002");
        point = school(qingshi, Org.Kind.TEACHING_POINT, "青石小学石桥教学点", null);
        third = orgs.ensureClass(qingshi, Stage.PRIMARY, 2023, 1);
        fourth = orgs.ensureClass(qingshi, Stage.PRIMARY, 2022, 1);
        hewanThird = orgs.ensureClass(hewan, Stage.PRIMARY, 2023, 1);
    }

    public Account account(String login, String name) {
        var id = accounts.open(login, name, PASSWORD, product);
        return accounts.find(product.county(), id).orElseThrow();
    }

    public Account with(String login, String name, Role role, OrgId org) {
        var account = account(login, name);
        grant(account, role, org, SINCE, null);
        return account;
    }

    public void grant(Account account, Role role, OrgId org, LocalDate from, LocalDate until) {
        grant(account, new Duty(role, org, null, from, until));
    }

    public void helping(Account account, UUID child) {
        grant(account, new Duty(Role.HELPER, qingshi, child, SINCE, null));
    }

    private void grant(Account account, Duty duty) {
        var objections = duties.grant(account.id(), duty, product);
        if (!objections.isEmpty()) throw new AssertionError(objections);
    }

    private OrgId school(OrgId above, Org.Kind kind, String name, String code) {
        return orgs.add(above, new NewOrg(kind, name, code, Set.of(Stage.PRIMARY), null, "0999-6210001", "0999-6210110"), product);
    }

    static List<UUID> ids(OrgId... orgs) {
        return java.util.Arrays.stream(orgs).map(OrgId::value).toList();
    }

    /** {@code @Import(Qingxi.Laid.class)} */
    @TestConfiguration
    public static class Laid {
        @Bean
        Qingxi qingxi(Orgs orgs, Accounts accounts, Duties duties) {
            return new Qingxi(990101, orgs, accounts, duties);
        }
    }
}
