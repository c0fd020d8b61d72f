package org.nuanyang.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.pairing.PairingPolicy.Proposal;
import org.nuanyang.pairing.Protege.Tie;
import org.nuanyang.roster.ChildId;

@DisplayName("结对的规定")
class PairingPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final UUID QINGSHI = UUID.randomUUID();
    private static final UUID HEWAN = UUID.randomUUID();
    private static final UUID CLASS = UUID.randomUUID();
    private static final UUID TEACHER = UUID.randomUUID();

    private final Protege xiaoman = new Protege(ChildId.next(), "小满", QINGSHI, CLASS, "青石村", null, true, List.of());

    @Test
    void asksForTheParentsConsentToSomebodyFromOutside() {
        var unasked = new Protege(ChildId.next(), "小满", QINGSHI, CLASS, "青石村", null, false, List.of());
        assertThat(objections(outside(TODAY), unasked, PairingKind.LOVING_MOTHER, PairingSettings.USUAL)).contains("no-consent");
        assertThat(objections(outside(TODAY), xiaoman, PairingKind.LOVING_MOTHER, PairingSettings.USUAL)).doesNotContain("no-consent");
    }

    @Test
    void objectsToNothingInAGoodOne() {
        assertThat(objections(teacher(0, Set.of()), xiaoman, PairingKind.STAFF, PairingSettings.USUAL)).isEmpty();
        assertThat(objections(outside(TODAY), xiaoman, PairingKind.LOVING_MOTHER, PairingSettings.USUAL)).as("checked up to and including today").isEmpty();
    }

    @Test
    void tellsAllObjectionsTogether() {
        var taken = xiaoman.with(new Tie(UUID.randomUUID(), "张老师", PairingKind.STAFF, TODAY.minusDays(9), null));
        assertThat(objections(teacher(3, Set.of(CLASS)), taken, PairingKind.STAFF, new PairingSettings(3, true)))
                .containsExactly("most", "kind-taken", "own-pupil");
    }

    @Test
    void namesBothInTheUsersWords() {
        var objection = PairingPolicy.objections(new Proposal(teacher(3, Set.of()), xiaoman, PairingKind.STAFF, TODAY), PairingSettings.USUAL, TODAY).getFirst();
        assertThat(objection.words()).isEqualTo("周敏已结对 3 名学生，县里规定最多 3 名，不能再增加小满。请另选一人。");
    }

    @Test
    void letsAHelperHaveAsManyAsTheCountySays() {
        assertThat(objections(teacher(3, Set.of()), xiaoman, PairingKind.STAFF, new PairingSettings(4, false))).isEmpty();
        assertThat(objections(teacher(4, Set.of()), xiaoman, PairingKind.STAFF, new PairingSettings(4, false))).containsExactly("most");
    }

    @Test
    void asksForTheBackgroundCheckOfPeopleFromOutsideAlone() {
        assertThat(objections(outside(null), xiaoman, PairingKind.OUTSIDE_TUTOR, PairingSettings.USUAL)).containsExactly("not-checked");
        assertThat(objections(outside(TODAY.minusDays(1)), xiaoman, PairingKind.OUTSIDE_TUTOR, PairingSettings.USUAL)).containsExactly("check-expired");
        assertThat(objections(teacher(0, Set.of()), xiaoman, PairingKind.PARTY_MEMBER, PairingSettings.USUAL)).isEmpty();
    }

    @Test
    void keepsStaffAndPupilsToTheirSchool() {
        var elsewhere = new Protege(ChildId.next(), "小河", HEWAN, null, null, null, true, List.of());
        assertThat(objections(teacher(0, Set.of()), elsewhere, PairingKind.STAFF, PairingSettings.USUAL)).containsExactly("school");
        assertThat(objections(pupil(UUID.randomUUID()), elsewhere, PairingKind.HAND_IN_HAND, PairingSettings.USUAL)).containsExactly("school");
        assertThat(objections(outside(TODAY), elsewhere, PairingKind.VILLAGE_CADRE, PairingSettings.USUAL)).isEmpty();
    }

    @Test
    void letsPupilsHelpPupilsOnly() {
        assertThat(objections(teacher(0, Set.of()), xiaoman, PairingKind.HAND_IN_HAND, PairingSettings.USUAL)).containsExactly("kind");
        assertThat(objections(pupil(UUID.randomUUID()), xiaoman, PairingKind.STAFF, PairingSettings.USUAL)).containsExactly("kind");
        assertThat(objections(pupil(xiaoman.id().value()), xiaoman, PairingKind.HAND_IN_HAND, PairingSettings.USUAL)).containsExactly("self");
    }

    @Test
    void letsAChildHaveSeveralPeersAndOneGrownUpOfEachKind() {
        var withPeer = xiaoman.with(new Tie(UUID.randomUUID(), "石头", PairingKind.HAND_IN_HAND, TODAY, null));
        assertThat(objections(pupil(UUID.randomUUID()), withPeer, PairingKind.HAND_IN_HAND, PairingSettings.USUAL)).isEmpty();
        var withStaff = xiaoman.with(new Tie(UUID.randomUUID(), "张老师", PairingKind.STAFF, TODAY, null));
        assertThat(objections(teacher(0, Set.of()), withStaff, PairingKind.PARTY_MEMBER, PairingSettings.USUAL)).isEmpty();
        assertThat(objections(teacher(0, Set.of()), withStaff, PairingKind.STAFF, PairingSettings.USUAL)).containsExactly("kind-taken");
    }

    @Test
    void refusesTheSameTwoAgainWhileTheyArePaired() {
        var paired = xiaoman.with(new Tie(TEACHER, "周敏", PairingKind.PARTY_MEMBER, TODAY, null));
        assertThat(objections(teacher(1, Set.of()), paired, PairingKind.STAFF, PairingSettings.USUAL)).containsExactly("same-two");
        var over = xiaoman.with(new Tie(TEACHER, "周敏", PairingKind.PARTY_MEMBER, TODAY.minusDays(9), TODAY));
        assertThat(objections(teacher(0, Set.of()), over, PairingKind.STAFF, PairingSettings.USUAL)).isEmpty();
    }

    @Test
    void beginsOnTheDayTheOneBeforeEnded() {
        var before = xiaoman.with(new Tie(UUID.randomUUID(), "张老师", PairingKind.STAFF, TODAY.minusDays(30), TODAY.minusDays(5)));
        assertThat(from(before, TODAY.minusDays(5))).isEmpty();
        assertThat(from(before, TODAY.minusDays(6))).containsExactly("overlap");
    }

    @Test
    void beginsNeitherInTheFutureNorBeforeTheChildWentToSchool() {
        assertThat(from(xiaoman, TODAY.plusDays(1))).containsExactly("ahead");
        assertThat(from(xiaoman, TODAY.minusYears(9))).isEmpty();
        assertThat(from(xiaoman, TODAY.minusYears(9).minusDays(1))).containsExactly("long-ago");
    }

    @Test
    void letsNobodyBePairedWhoHasLeft() {
        var gone = new Protege(ChildId.next(), "小雨", QINGSHI, CLASS, null, TODAY, true, List.of());
        assertThat(objections(teacher(0, Set.of()), gone, PairingKind.STAFF, PairingSettings.USUAL)).containsExactly("child-left");
        var helper = teacher(0, Set.of());
        var left = new Candidate(helper.ref(), helper.sort(), helper.name(), null, null, helper.schools(), Set.of(), Set.of(), null, null, null, 0, TODAY);
        assertThat(objections(left, xiaoman, PairingKind.STAFF, PairingSettings.USUAL)).containsExactly("helper-left");
    }

    private static Candidate teacher(int load, Set<UUID> homerooms) {
        return new Candidate(HelperRef.of(new HelperId(TEACHER)), HelperSort.STAFF, "周敏", UUID.randomUUID(), null, Set.of(QINGSHI), homerooms, homerooms, null, null, null, load, null);
    }

    private static Candidate outside(LocalDate checked) {
        return new Candidate(HelperRef.of(HelperId.next()), HelperSort.OUTSIDE, "何秀兰", null, null, Set.of(QINGSHI), Set.of(), Set.of(), "青石村", null, checked, 0, null);
    }

    private static Candidate pupil(UUID child) {
        return new Candidate(HelperRef.of(HelperId.next()), HelperSort.PUPIL, "石头", null, child, Set.of(QINGSHI), Set.of(), Set.of(), null, null, null, 0, null);
    }

    private static List<String> from(Protege child, LocalDate day) {
        return keys(new Proposal(teacher(0, Set.of()), child, PairingKind.STAFF, day), PairingSettings.USUAL);
    }

    private static List<String> objections(Candidate helper, Protege child, PairingKind kind, PairingSettings settings) {
        return keys(new Proposal(helper, child, kind, TODAY), settings);
    }

    private static List<String> keys(Proposal proposal, PairingSettings settings) {
        return PairingPolicy.objections(proposal, settings, TODAY).stream().map(refusal -> refusal.key().replace("pairing.object.", "")).toList();
    }
}
