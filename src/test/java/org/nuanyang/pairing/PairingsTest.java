package org.nuanyang.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.pairing.Paired.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.pairing.Pairings.Ending;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.TransferId;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.Going;
import org.nuanyang.roster.going.Leaving;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DisplayName("结对")
@SpringBootTest
@WithDatabase
@RecordApplicationEvents
@Import({Now.Stands.class, Qingxi.Laid.class, Paired.Laid.class})
class PairingsTest {
    @Autowired Paired paired;
    @Autowired Pairings pairings;
    @Autowired HandOvers handOvers;
    @Autowired Helpers helpers;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Going going;
    @Autowired Transfers transfers;
    @Autowired EndPairings ending;
    @Autowired ApplicationEvents events;

    @Test
    void areNobodysOfAnotherSchool() {
        var child = paired.child("小满");
        var teacher = paired.teacher();
        var pairing = paired.paired(teacher, child);
        for (var outsider : List.of(paired.colleague("方婷", Role.FILE_KEEPER, paired.qingxi.hewan), paired.colleague("周敏", Role.HOMEROOM, paired.qingxi.fourth.id()))) {
            assertThatThrownBy(() -> paired.as(outsider, viewer -> pairings.pair(List.of(match(ref(teacher), child, PairingKind.PARTY_MEMBER)), viewer))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> paired.as(outsider, viewer -> pairings.end(pairing.id(), ended(PairingEnd.AGREED), viewer))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> paired.as(outsider, viewer -> pairings.find(pairing.id(), viewer))).isInstanceOf(NotFound.class);
            assertThat(seen(outsider, child)).isEmpty();
            assertThat(spans(outsider, child)).isEmpty();
        }
        var homeroom = paired.colleague("周敏", Role.HOMEROOM, paired.qingxi.third.id());
        assertThat(seen(homeroom, child)).as("who reads").hasSize(1);
        assertThatThrownBy(() -> paired.as(homeroom, viewer -> pairings.end(pairing.id(), ended(PairingEnd.AGREED), viewer))).as("does not end").isInstanceOf(NotFound.class);
    }

    @Test
    void giveTheHelperSightAndTakeItTheSameMinute() {
        var child = paired.child("小满");
        var teacher = paired.teacher();
        assertThat(paired.viewer(teacher).scope().children(Act.OPEN)).isEmpty();
        var pairing = paired.paired(teacher, child);
        assertThat(paired.viewer(teacher).scope().children(Act.OPEN)).containsExactly(child.value());
        assertThat(paired.as(teacher, viewer -> paired.roster.open(child, viewer)).name()).isEqualTo("小满");
        assertThat(end(pairing, PairingEnd.AGREED)).isEmpty();
        assertThat(paired.viewer(teacher).scope().children(Act.LIST)).isEmpty();
        assertThatThrownBy(() -> paired.as(teacher, viewer -> paired.roster.open(child, viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    void areToldToThoseWhoPlanWithThem() {
        var child = paired.child("小满");
        var pairing = paired.paired(paired.teacher(), child);
        assertThat(changed()).contains(child);
        events.clear();
        end(pairing, PairingEnd.AGREED);
        assertThat(changed()).containsExactly(child);
        assertThat(spans(paired.principal(), child).get(child)).singleElement()
                .satisfies(span -> assertThat(span.until()).isEqualTo(TODAY)).satisfies(span -> assertThat(span.helper()).isNotNull());
    }

    @Test
    void areMadeAllOrNone() {
        var teacher = paired.teacher();
        var children = List.of(paired.child("小一"), paired.child("小二"), paired.child("小三"), paired.child("小四"));
        var refused = paired.pair(children.stream().map(child -> match(ref(teacher), child, PairingKind.STAFF)).toArray(Match[]::new));
        assertThat(refused).singleElement().satisfies(refusal -> assertThat(refusal.words()).contains("李根生已结对 3 名学生", "小四"));
        for (var child : children) assertThat(paired.of(child)).isEmpty();
    }

    @Test
    void takeADoubleClickForOne() {
        var child = paired.child("小满");
        var one = match(ref(paired.teacher()), child, PairingKind.STAFF);
        assertThat(paired.pair(one)).isEmpty();
        assertThat(paired.pair(one)).isEmpty();
        assertThat(paired.of(child)).hasSize(1);
    }

    @Test
    void letOneOfThreeWhoPairTheSameChildAtOnceWin() throws Exception {
        for (int round = 0; round < 5; round++) {
            var child = paired.child("小满");
            var tries = List.of(paired.teacher(), paired.teacher(), paired.teacher()).stream()
                    .map(teacher -> (Callable<List<Refusal>>) () -> paired.pair(match(ref(teacher), child, PairingKind.STAFF))).toList();
            try (var workers = Executors.newFixedThreadPool(3)) {
                long won = 0;
                for (var each : workers.invokeAll(tries)) if (each.get().isEmpty()) won++;
                assertThat(won).isEqualTo(1);
            }
            assertThat(paired.of(child)).hasSize(1);
        }
    }

    @Test
    void keepAHelperBelowTheLimitWhoeverPairsAtOnce() throws Exception {
        var teacher = paired.teacher();
        var tries = IntStream.range(0, 6).mapToObj(number -> paired.child("小" + number))
                .map(child -> (Callable<List<Refusal>>) () -> paired.pair(match(ref(teacher), child, PairingKind.STAFF))).toList();
        try (var workers = Executors.newFixedThreadPool(6)) {
            long won = 0;
            for (var each : workers.invokeAll(tries)) if (each.get().isEmpty()) won++;
            assertThat(won).isEqualTo(3);
        }
    }

    @Test
    void takeBrothersAndSistersWithTheFamily() {
        var phone = "142" + String.format("%08d", (int) (Math.random() * 100_000_000));
        var older = paired.child("大满", paired.qingxi.fourth.id(), phone);
        var younger = paired.child("小满", paired.qingxi.third.id(), phone);
        assertThat(paired.pair(new Match(ref(paired.teacher()), younger, PairingKind.PROXY_PARENT, TODAY, true))).isEmpty();
        assertThat(paired.of(older)).singleElement().satisfies(pairing ->
                assertThat(pairing.family()).isNotNull().isEqualTo(paired.of(younger).getFirst().family()));
    }

    @Test
    void endWhenTheAccountIsClosedAndAskForAHandOver() {
        var child = paired.child("小满");
        var teacher = paired.teacher();
        paired.paired(teacher, child);
        var administrator = paired.colleague("吴昊", Role.ADMINISTRATOR, paired.qingxi.county);
        Optional<Refusal> refused = paired.as(administrator, viewer -> accounts.close(teacher.id(), viewer));
        assertThat(refused).isEmpty();
        assertThat(paired.of(child)).singleElement().satisfies(pairing -> assertThat(pairing.ended()).isEqualTo(PairingEnd.HELPER_LEFT));
        assertThat(changed()).contains(child);
        assertThat(notes(paired.principal(), child)).singleElement().satisfies(note -> assertThat(note.note()).isNull());
    }

    @Test
    void endTheNightAfterTheLastDutyAtTheSchool() {
        var child = paired.child("小满");
        var teacher = paired.teacher();
        paired.paired(teacher, child);
        var duty = duties.of(paired.qingxi.product.county(), teacher.id()).getFirst().id();
        var administrator = paired.colleague("吴昊", Role.ADMINISTRATOR, paired.qingxi.county);
        Optional<Refusal> refused = paired.as(administrator, viewer -> duties.end(duty, TODAY, viewer));
        assertThat(refused).isEmpty();
        assertThat(paired.of(child).getFirst().open()).as("today is the last day").isTrue();
        assertThat(ending.overnight(TODAY.plusDays(1))).isPositive();
        assertThat(paired.of(child).getFirst().ended()).isEqualTo(PairingEnd.HELPER_LEFT);
        assertThat(ending.overnight(TODAY.plusDays(1))).as("run again").isZero();
    }

    @Test
    void endWhenTheChildLeaves() {
        var child = paired.child("小满");
        var peer = paired.child("石头");
        paired.paired(paired.teacher(), child);
        assertThat(paired.pair(match(new HelperRef(HelperRef.By.PUPIL, child.value()), peer, PairingKind.HAND_IN_HAND))).isEmpty();
        var keeper = paired.colleague("孙丽", Role.FILE_KEEPER, paired.qingxi.qingshi);
        paired.as(keeper, viewer -> going.leave(child, paired.roster.open(child, viewer).version(),
                new Leaving(Departure.Why.TRANSFERRED, TODAY, "随父母去东莞", new Destination("广东省", "东莞市", null)), viewer));
        assertThat(paired.of(child)).singleElement().satisfies(pairing -> {
            assertThat(pairing.ended()).isEqualTo(PairingEnd.CHILD_LEFT);
            assertThat(pairing.until()).isEqualTo(TODAY);
        });
        assertThat(paired.of(peer)).as("the pupil who helped is gone").singleElement().satisfies(pairing -> assertThat(pairing.ended()).isEqualTo(PairingEnd.HELPER_LEFT));
    }

    @Test
    void endWhenTheFileGoesToAnotherSchoolThatReadsTheNote() {
        var child = paired.child("小满");
        var teacher = paired.teacher();
        var pairing = paired.paired(teacher, child);
        var keeper = paired.colleague("孙丽", Role.FILE_KEEPER, paired.qingxi.qingshi);
        var there = paired.colleague("方婷", Role.FILE_KEEPER, paired.qingxi.hewan);
        paired.as(keeper, viewer -> transfers.offer(List.of(paired.roster.open(child, viewer)), paired.qingxi.hewan, "", null, viewer));
        paired.as(there, viewer -> transfers.accept(transfer(viewer, child), viewer));
        assertThat(paired.viewer(teacher).scope().children(Act.LIST)).isEmpty();
        assertThat(seen(there, child)).singleElement().satisfies(over -> assertThat(over.ended()).isEqualTo(PairingEnd.CHILD_TRANSFERRED));

        assertThat(asked(teacher)).singleElement().satisfies(note -> assertThat(note.childName()).isEqualTo("小满"));
        Optional<Refusal> refused = paired.as(teacher, viewer -> handOvers.write(pairing.id(), "爱画画，每周日和爸爸视频。", viewer));
        assertThat(refused).isEmpty();
        assertThat(asked(teacher)).isEmpty();
        assertThat(notes(there, child).getFirst().note()).isEqualTo("爱画画，每周日和爸爸视频。");
        assertThat(notes(keeper, child)).as("the school that let go").isEmpty();
    }

    @Test
    void areHandedOverOnADayWithANote() {
        var child = paired.child("小满");
        var first = paired.teacher();
        var second = paired.teacher();
        var pairing = paired.paired(first, child);
        var day = TODAY.minusDays(3);
        assertThat(handedOver(pairing.id(), ref(second), PairingKind.STAFF, day, "怕黑，晚自习后要送。")).isEmpty();
        assertThat(paired.of(child)).extracting(Pairing::from).containsExactly(day, TODAY.minusDays(10));
        assertThat(paired.of(child).getLast().until()).isEqualTo(day);
        assertThat(notes(second, child)).as("shown to the successor").singleElement()
                .satisfies(note -> assertThat(note.note()).isEqualTo("怕黑，晚自习后要送。"));
    }

    @Test
    void stayAsTheyAreWhenTheSuccessorIsRefused() {
        var child = paired.child("小满");
        var pairing = paired.paired(paired.teacher(), child);
        var unchecked = paired.asPrincipal(viewer -> helpers.add(new Helper.Told(paired.qingxi.qingshi, "王阿姨", null, null, null, null), viewer));
        assertThat(handedOver(pairing.id(), HelperRef.of(unchecked), PairingKind.STAFF, TODAY, ""))
                .extracting(Refusal::key).containsExactly("pairing.object.kind", "pairing.object.not-checked");
        assertThat(paired.of(child)).singleElement().satisfies(still -> assertThat(still.open()).isTrue());
    }

    @Test
    void endNotTwice() {
        var pairing = paired.paired(paired.teacher(), paired.child("小满"));
        assertThat(end(pairing, PairingEnd.AGREED)).isEmpty();
        assertThat(end(pairing, PairingEnd.AGREED).orElseThrow().words()).contains("已经结束");
    }

    private List<Pairing> seen(Account account, ChildId child) {
        return paired.as(account, viewer -> pairings.of(child, viewer));
    }

    private Map<ChildId, List<PairingSpan>> spans(Account account, ChildId child) {
        return paired.as(account, _ -> pairings.spans(List.of(child)));
    }

    private List<HandOver> notes(Account account, ChildId child) {
        return paired.as(account, viewer -> handOvers.of(child, viewer));
    }

    private List<HandOver> asked(Account account) {
        return paired.as(account, handOvers::askedOf);
    }

    private List<Refusal> handedOver(PairingId id, HelperRef to, PairingKind kind, LocalDate on, String note) {
        return paired.asPrincipal(viewer -> pairings.handOver(id, to, kind, on, note, viewer));
    }

    private TransferId transfer(Viewer viewer, ChildId child) {
        return transfers.transfersFor(viewer).stream().filter(asked -> asked.childName().equals("小满") && asked.answer() == null).findFirst().orElseThrow().id();
    }

    private List<ChildId> changed() {
        return events.stream(PairingChanged.class).flatMap(event -> event.children().stream()).toList();
    }

    private Optional<Refusal> end(Pairing pairing, PairingEnd why) {
        return paired.asPrincipal(viewer -> pairings.end(pairing.id(), ended(why), viewer));
    }

    private static Ending ended(PairingEnd why) {
        return new Ending(LocalDate.of(2026, 3, 12), why, "");
    }
}
