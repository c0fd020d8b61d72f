package org.nuanyang.protection;

import static org.nuanyang.roster.Fact.*;

import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;

/** Children and people of 清溪县 for the tests of protection, each call new ones. */
record Guarded(Qingxi qingxi, Roster roster, Viewers viewers) {
    static String login() {
        return "g" + UUID.randomUUID().toString().substring(0, 12);
    }

    Account person(String name, Role role, OrgId org) {
        return qingxi.with(login(), name, role, org);
    }

    Account principal() {
        return person("刘志远", Role.PRINCIPAL, qingxi.qingshi);
    }

    Account officer(String name) {
        return person(name, Role.COUNTY_OFFICER, qingxi.county);
    }

    ChildId child(String name) {
        return child(name, qingxi.qingshi, qingxi.third.id());
    }

    ChildId child(String name, OrgId school, OrgId klass) {
        var facts = new Facts().with(NAME, name).with(BIRTH, RoughDate.parse("2017-05-21")).with(VILLAGE, "青石村").with(GUARDIAN_NAME, "何秀兰")
                .with(GUARDIAN_PHONE, new Phone("14200003333"));
        return as(person("孙丽", Role.FILE_KEEPER, school), viewer -> ((EnrolOutcome.Enrolled) roster.enrol(school, klass, facts, Source.PAGE, viewer)).id());
    }

    Viewer viewer(Account account) {
        return viewers.find(qingxi.product.county(), account.id()).orElseThrow();
    }

    /** As somebody is at this moment: the duties are read anew. */
    <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = viewer(account);
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    static Browser browser(int port, Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
