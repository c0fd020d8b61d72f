package org.nuanyang.pairing;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Children, colleagues and helpers at 青石小学 for the tests of pairing, each call new ones. */
final class Paired {
    static final LocalDate TODAY = Qingxi.TODAY;

    final Qingxi qingxi;
    final Roster roster;
    final Pairings pairings;
    final Helpers helpers;
    private final Consents consents;
    private final Viewers viewers;

    Paired(Qingxi qingxi, Roster roster, Pairings pairings, Helpers helpers, Consents consents, Viewers viewers) {
        this.qingxi = qingxi;
        this.roster = roster;
        this.pairings = pairings;
        this.helpers = helpers;
        this.consents = consents;
        this.viewers = viewers;
    }

    @TestConfiguration
    static class Laid {
        @Bean
        Paired paired(Qingxi qingxi, Roster roster, Pairings pairings, Helpers helpers, Consents consents, Viewers viewers) {
            return new Paired(qingxi, roster, pairings, helpers, consents, viewers);
        }
    }

    static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }

    Account colleague(String name, Role role, OrgId org) {
        return qingxi.with(login(), name, role, org);
    }

    Account teacher() {
        return colleague("李根生", Role.SUBJECT, qingxi.fourth.id());
    }

    Account principal() {
        return colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi);
    }

    Viewer viewer(Account account) {
        return viewers.find(qingxi.product.county(), account.id()).orElseThrow();
    }

    /** As somebody is at this moment: the duties are read anew. */
    <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = viewer(account);
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    <R> R asPrincipal(Function<Viewer, R> work) {
        return as(principal(), work);
    }

    ChildId child(String name) {
        return child(name, qingxi.third.id(), "14200001111");
    }

    /** Both parents away since long; those with the same phone are brothers and sisters. */
    ChildId child(String name, OrgId klass, String fathersPhone) {
        var facts = new Facts().with(NAME, name).with(BIRTH, RoughDate.parse("2017-05-21")).with(VILLAGE, "青石村")
                .with(FATHER_NAME, "满志强").with(FATHER_PHONE, new Phone(fathersPhone)).with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(MOTHER_NAME, "李春梅").with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER).with(GUARDIAN_PHONE, new Phone("14200003333"));
        var agreed = new Consent.Told(ConsentPurpose.OUTSIDE_HELPER, Consent.Answer.GIVEN, Giver.FATHER, "满志强", Consent.How.ON_PAPER, null, TODAY);
        return as(colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi), viewer -> {
            var child = ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, klass, facts, Source.PAGE, viewer)).id();
            if (!consents.record(child.value(), agreed, Optional.empty(), viewer).isEmpty()) throw new AssertionError();
            return child;
        });
    }

    HelperId volunteer(String name) {
        return asPrincipal(viewer -> {
            var id = helpers.add(new Helper.Told(qingxi.qingshi, name, PairingKind.LOVING_MOTHER, "青石村妇联", "青石村", new Phone("14200004444")), viewer);
            if (!helpers.check(id, new Helper.Check(TODAY.minusMonths(1), TODAY.plusYears(1), "青石派出所"), viewer).isEmpty()) throw new AssertionError();
            return id;
        });
    }

    static HelperRef ref(Account account) {
        return new HelperRef(HelperRef.By.ACCOUNT, account.id().value());
    }

    static Match match(HelperRef helper, ChildId child, PairingKind kind) {
        return new Match(helper, child, kind, TODAY.minusDays(10), false);
    }

    List<Refusal> pair(Match... matches) {
        return asPrincipal(viewer -> pairings.pair(List.of(matches), viewer));
    }

    Pairing paired(Account teacher, ChildId child) {
        var refused = pair(match(ref(teacher), child, PairingKind.STAFF));
        if (!refused.isEmpty()) throw new AssertionError(refused);
        return of(child).getFirst();
    }

    List<Pairing> of(ChildId child) {
        return asPrincipal(viewer -> pairings.of(child, viewer));
    }
}
