package org.nuanyang.protection;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Act;
import org.nuanyang.access.Deputies;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.access.WhoSees;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The one inverse question against the scope of every account, asked one by one. */
@DisplayName("谁看得到这名学生")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class WhoSeesTest {
    private record Place(OrgId school, OrgId klass) {}

    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Accounts accounts;
    @Autowired WhoSees whoSees;
    @Autowired Approvals approvals;
    @Autowired ApprovalDesk desk;
    @Autowired Emergencies emergencies;
    @Autowired Pairings pairings;
    @Autowired Deputies deputies;
    @Autowired Now now;

    @Test
    void areExactlyThoseWhoseScopeReachesTheChild() {
        var all = new Guarded(qingxi, roster, viewers);
        var places = List.of(new Place(qingxi.qingshi, qingxi.third.id()), new Place(qingxi.qingshi, qingxi.fourth.id()), new Place(qingxi.hewan, qingxi.hewanThird.id()));
        var children = new TreeMap<ChildId, Place>((one, other) -> one.value().compareTo(other.value()));
        for (var place : places) for (int i = 0; i < 2; i++) children.put(all.child("小满", place.school(), place.klass()), place);
        var people = people(all, children);
        compare(all, people, children);
        now.pass(Duration.ofHours(5));
        try {
            compare(all, people, children);
        } finally {
            now.pass(Duration.ofHours(-5));
        }
        now.pass(Duration.ofDays(3));
        try {
            compare(all, people, children);
        } finally {
            now.pass(Duration.ofDays(-3));
        }
    }

    /** All roles at random places with random days, a deputy, pairings, approvals, emergencies, a closed account. */
    private List<Account> people(Guarded all, Map<ChildId, Place> children) {
        var random = new Random(20260312);
        var some = List.copyOf(children.keySet());
        var people = new ArrayList<Account>();
        var orgs = Map.of(
                Role.COUNTY_OFFICER, List.of(qingxi.county), Role.SUPERVISOR, List.of(qingxi.county, qingxi.township), Role.TOWNSHIP_OFFICER, List.of(qingxi.township),
                Role.PRINCIPAL, List.of(qingxi.qingshi, qingxi.hewan, qingxi.point), Role.FILE_KEEPER, List.of(qingxi.qingshi, qingxi.hewan), Role.PSYCHOLOGY, List.of(qingxi.qingshi, qingxi.hewan),
                Role.HOMEROOM, List.of(qingxi.third.id(), qingxi.fourth.id(), qingxi.hewanThird.id()), Role.SUBJECT, List.of(qingxi.third.id(), qingxi.hewanThird.id()),
                Role.ADMINISTRATOR, List.of(qingxi.county));
        for (var role : List.copyOf(new TreeSet<>(orgs.keySet())))
            for (int i = 0; i < 4; i++) {
                var account = qingxi.account(Guarded.login(), role.name());
                var choice = orgs.get(role);
                qingxi.grant(account, role, choice.get(random.nextInt(choice.size())), Qingxi.TODAY.plusDays(random.nextInt(5) - 3), Qingxi.TODAY.plusDays(3 + random.nextInt(3)));
                people.add(account);
            }
        var homeroom = all.person("周敏", Role.HOMEROOM, qingxi.third.id());
        var stands = all.person("代课", Role.SUBJECT, qingxi.fourth.id());
        people.addAll(List.of(homeroom, stands));
        var principal = all.principal();
        var post = all.as(principal, deputies::posts).stream().filter(each -> each.holder().equals(homeroom.id())).findFirst().orElseThrow();
        require(all.as(principal, viewer -> deputies.appoint(post.id(), stands.id(), Qingxi.TODAY, Qingxi.TODAY.plusDays(1), "培训", viewer)));
        var granted = qingxi.account(Guarded.login(), "由管理员指定的帮扶人");
        qingxi.helping(granted, some.getFirst().value());
        people.add(granted);
        var qingshis = some.stream().filter(child -> children.get(child).school().equals(qingxi.qingshi)).toList();
        var paired = all.person("李根生", Role.SUBJECT, qingxi.fourth.id());
        require(all.as(principal, viewer -> pairings.pair(List.of(new Match(new HelperRef(HelperRef.By.ACCOUNT, paired.id().value()), qingshis.get(1), PairingKind.STAFF, Qingxi.TODAY, false)), viewer)));
        people.add(paired);
        for (var extent : List.of(ApprovalExtent.of(qingxi.qingshi), ApprovalExtent.of(qingxi.fourth.id()), ApprovalExtent.of(Set.of(qingshis.get(0).value())))) {
            var officer = all.person("陈科", Role.TOWNSHIP_OFFICER, qingxi.township);
            for (var kind : ApprovalKind.values()) {
                var id = all.as(officer, viewer -> approvals.ask(new Asking(kind, extent, "核对控辍保学名单", Qingxi.TODAY, Qingxi.TODAY.plusDays(random.nextInt(4))), viewer)).id();
                if (random.nextBoolean()) all.as(principal, viewer -> desk.grant(id, "", viewer));
            }
            people.add(officer);
        }
        var opener = all.person("钱老师", Role.HOMEROOM, qingxi.fourth.id());
        all.as(opener, viewer -> emergencies.open(qingshis.getFirst().value(), "放学后没有到家", viewer));
        people.add(opener);
        var gone = all.person("离任", Role.FILE_KEEPER, qingxi.qingshi);
        accounts.close(gone.id(), qingxi.product);
        people.add(gone);
        return people;
    }

    private void compare(Guarded all, List<Account> people, Map<ChildId, Place> children) {
        int seen = 0;
        for (var child : children.keySet()) {
            var place = children.get(child);
            var inverse = whoSees.of(990101, child.value(), place.school(), place.klass()).stream().collect(toMap(WhoSees.Seer::account, seer -> seer));
            for (var person : people) {
                var viewer = viewers.find(990101, person.id());
                boolean sees = viewer.isPresent() && viewer.get().scope().may(Act.LIST, place.school().value(), place.klass().value(), child.value());
                assertThat(inverse.containsKey(person.id())).as(person.name() + " and " + place).isEqualTo(sees);
                if (!sees) continue;
                seen++;
                var scope = viewer.get().scope();
                var told = inverse.get(person.id());
                for (var act : Act.values())
                    assertThat(told.grounds().stream().anyMatch(ground -> ground.acts().contains(act))).as(person.name() + " " + act)
                            .isEqualTo(scope.may(act, place.school().value(), place.klass().value(), child.value()));
                assertThat(told.grounds().stream().map(ground -> ground.words()).distinct().sorted().toList())
                        .isEqualTo(scope.grounds(place.school().value(), place.klass().value(), child.value()).stream().map(ground -> ground.words()).distinct().sorted().toList());
            }
        }
        assertThat(seen).as("the sample says something").isGreaterThan(30);
    }

    private static void require(List<?> refusals) {
        if (!refusals.isEmpty()) throw new AssertionError(refusals);
    }
}
