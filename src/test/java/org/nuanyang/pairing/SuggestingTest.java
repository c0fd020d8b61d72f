package org.nuanyang.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.pairing.Suggestion.Why.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.pairing.Protege.Tie;
import org.nuanyang.roster.ChildId;

@DisplayName("结对建议")
class SuggestingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID CLASS = UUID.randomUUID();

    @Test
    void prefersTheTeacherOfTheClassAndSaysSo() {
        var own = teacher("周敏", 0, Set.of(CLASS));
        var suggestion = one(List.of(teacher("张三", 0, Set.of()), own), child("小满", CLASS, null));
        assertThat(suggestion.helper()).isEqualTo(own);
        assertThat(suggestion.why()).containsExactly(SAME_CLASS, LEAST_LOAD);
    }

    @Test
    void prefersTheVillageToNothingInCommon() {
        var cadre = outside("村主任", "青石村", TODAY);
        assertThat(one(List.of(teacher("张三", 0, Set.of()), cadre), child("小满", null, "青石村")).why()).contains(SAME_VILLAGE);
    }

    @Test
    void evensTheLoadBeforeTheClass() {
        var own = teacher("周敏", 2, Set.of(CLASS));
        var idle = teacher("张三", 0, Set.of());
        assertThat(one(List.of(own, idle), child("小满", CLASS, null)).helper()).isEqualTo(idle);
    }

    @Test
    void servesKeyChildrenFirstWhenRoomIsShort() {
        var last = teacher("张三", 2, Set.of());
        var plain = child("小一", CLASS, null);
        var key = child("小二", CLASS, null);
        var suggestions = new Suggesting(List.of(last), PairingSettings.USUAL, TODAY).of(List.of(plain, key), Set.of(key.id()));
        assertThat(suggestions.getFirst().helper()).isNull();
        assertThat(suggestions.getLast().helper()).isNotNull();
        assertThat(suggestions.getLast().why()).startsWith(KEY_CHILD);
    }

    @Test
    void suggestsNobodyAgainstTheRules() {
        assertThat(one(List.of(outside("王阿姨", "青石村", null)), child("小满", CLASS, "青石村")).helper()).isNull();
        var homeroom = teacher("周敏", 0, Set.of(CLASS));
        assertThat(new Suggesting(List.of(homeroom), new PairingSettings(3, true), TODAY).of(List.of(child("小满", CLASS, null)), Set.of()).getFirst().helper()).isNull();
    }

    @Test
    void goesBackToWhoHelpedBefore() {
        var before = teacher("张三", 1, Set.of());
        var child = child("小满", CLASS, null).with(new Tie(before.ref().value(), "张三", PairingKind.STAFF, TODAY.minusYears(1), TODAY.minusMonths(2)));
        var suggestion = one(List.of(teacher("周敏", 0, Set.of(CLASS)), before), child);
        assertThat(suggestion.why()).contains(SAME_CLASS);
        assertThat(one(List.of(teacher("李四", 0, Set.of()), before), child).why()).contains(HELPED_BEFORE);
    }

    @Test
    void keepsEverybodyWithinTheLimitAndAsEvenAsItGets() {
        var helpers = IntStream.range(0, 60).mapToObj(number -> teacher("教师" + number, 0, number < 12 ? Set.of(new UUID(7, number)) : Set.of())).toList();
        var children = new ArrayList<Protege>();
        for (int number = 0; number < 150; number++) children.add(child("学生" + number, new UUID(7, number % 12), null));
        var suggestions = new Suggesting(helpers, PairingSettings.USUAL, TODAY).of(children, Set.of());
        assertThat(suggestions).allSatisfy(suggestion -> assertThat(suggestion.helper()).isNotNull());
        Map<HelperRef, Long> loads = suggestions.stream().collect(Collectors.groupingBy(suggestion -> suggestion.helper().ref(), Collectors.counting()));
        assertThat(loads).hasSize(60);
        assertThat(loads.values()).allSatisfy(load -> assertThat(load).isBetween(2L, 3L));
    }

    @Test
    void isTheSameEachTime() {
        var helpers = IntStream.range(0, 20).mapToObj(number -> teacher("教师" + number, number % 3, Set.of())).toList();
        var children = IntStream.range(0, 40).mapToObj(number -> child("学生" + number, CLASS, null)).toList();
        assertThat(new Suggesting(helpers, PairingSettings.USUAL, TODAY).of(children, Set.of())).isEqualTo(new Suggesting(helpers, PairingSettings.USUAL, TODAY).of(children, Set.of()));
    }

    private static Suggestion one(List<Candidate> helpers, Protege child) {
        return new Suggesting(helpers, PairingSettings.USUAL, TODAY).of(List.of(child), Set.of()).getFirst();
    }

    private static Protege child(String name, UUID klass, String village) {
        return new Protege(ChildId.next(), name, SCHOOL, klass, village, null, true, List.of());
    }

    private static Candidate teacher(String name, int load, Set<UUID> classes) {
        return new Candidate(HelperRef.of(HelperId.next()), HelperSort.STAFF, name, UUID.randomUUID(), null, Set.of(SCHOOL), classes, classes, null, null, null, load, null);
    }

    private static Candidate outside(String name, String village, LocalDate checked) {
        return new Candidate(HelperRef.of(HelperId.next()), HelperSort.OUTSIDE, name, null, null, Set.of(SCHOOL), Set.of(), Set.of(), village, PairingKind.VILLAGE_CADRE, checked, 0, null);
    }
}
