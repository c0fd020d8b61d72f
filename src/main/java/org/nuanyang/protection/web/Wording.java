package org.nuanyang.protection.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Ground;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.protection.Approval;
import org.nuanyang.protection.Emergency;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Component;

/** People, places, days and states of this module in words. */
@Component
class Wording {

    private final AccountNames names;
    private final Orgs orgs;
    private final Clock clock;

    Wording(AccountNames names, Orgs orgs, Clock clock) {
        this.names = names;
        this.orgs = orgs;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    String minute(Instant at) {
        return Minute.of(at);
    }

    Map<AccountId, String> names(Viewer viewer, Collection<Approval> approvals) {
        return names.of(viewer.county(), approvals.stream().flatMap(Wording::people).distinct().toList());
    }

    Map<AccountId, String> namesOf(Viewer viewer, Collection<Emergency> emergencies) {
        return names.of(viewer.county(), emergencies.stream()
                .flatMap(each -> each.review() == null ? Stream.of(each.opener()) : Stream.of(each.opener(), each.review().by())).distinct().toList());
    }

    /** 青石小学 三年级1班, 青石小学 2 名学生. */
    String extent(Approval approval) {
        if (approval.org() != null) return place(approval.org());
        var children = Words.say("protection.children", approval.children());
        return approval.school() == null ? children : place(approval.school()) + " " + children;
    }

    String place(OrgId id) {
        var org = orgs.find(id);
        return org.map(found -> found.kind() == Org.Kind.CLASS && found.parent() != null ? place(found.parent()) + " " + found.label(today()) : found.name()).orElse("");
    }

    String place(OrgId school, @Nullable OrgId klass) {
        return place(klass == null ? school : klass);
    }

    /** 班主任 · 青石小学 三年级1班，至 2026-07-10. */
    static String ground(Ground ground) {
        return ground.until() == null ? ground.words() : Words.say("protection.ground.until", ground.words(), ground.until().toString());
    }

    static Tone tone(Approval.Progress state) {
        return switch (state) {
            case WAITING -> Tone.WAITING;
            case TO_COME -> Tone.NOTED;
            case IN_FORCE -> Tone.GOOD;
            case REFUSED, REVOKED -> Tone.BAD;
            case OVER, WITHDRAWN -> Tone.PLAIN;
        };
    }

    private static Stream<AccountId> people(Approval approval) {
        return Stream.of(Stream.of(approval.asker()), Stream.ofNullable(approval.answer()).map(Approval.Answer::by), Stream.ofNullable(approval.revoked()).map(Approval.Revoked::by))
                .flatMap(each -> each);
    }
}
