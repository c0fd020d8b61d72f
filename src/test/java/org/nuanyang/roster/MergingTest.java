package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.Departure.Why;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.Leaving;
import org.nuanyang.roster.going.Merge;
import org.nuanyang.roster.going.Merging;
import org.nuanyang.roster.going.Twins;

@DisplayName("合并档案")
class MergingTest {
    private final Facts first = new Facts().with(NAME, "小满").with(BIRTH, RoughDate.parse("2017-05-20")).with(HEALTH, "健康")
            .with(FATHER_NAME, "李大山").with(FATHER_PHONE, new Phone("13900000001")).with(GUARDIAN_NAME, "王奶奶");
    private final Facts second = new Facts().with(NAME, "小满").with(BIRTH, RoughDate.parse("2017-05-20")).with(ID, Samples.residentId(7))
            .with(FATHER_NAME, "李大山").with(FATHER_PHONE, new Phone("13900000002")).with(MOTHER_NAME, "赵梅").with(INTEREST, "画画");
    private RosterFixture school;
    private Merging merging;
    private ChildId kept;
    private ChildId other;

    @BeforeEach
    void enrol() {
        school = new RosterFixture();
        merging = school.context.getBean(Merging.class);
        kept = enrolled(first, TODAY.minusMonths(6));
        other = enrolled(second, TODAY.minusMonths(1));
    }

    @AfterEach
    void close() {
        school.close();
    }

    private ChildId enrolled(Facts facts, LocalDate on) {
        var row = new RowChange.New(QINGSHI, CLASS_1, facts, on);
        return ((CommitResult.Committed) school.committed(UUID.randomUUID(), row)).ids().getFirst();
    }

    private AmendOutcome merged(Fact... taken) {
        return school.as(school.keeper, () -> merging.merge(kept, school.file(kept).version(), other, school.file(other).version(), Set.of(taken), school.keeper));
    }

    private Merge merge() {
        return school.as(school.keeper, () -> merging.of(school.file(kept), school.keeper)).getFirst();
    }

    private List<Refusal> reversed(UUID id) {
        return school.as(school.keeper, () -> merging.reverse(id, school.keeper));
    }

    private List<Twins> likely() {
        return school.as(school.keeper, () -> merging.likely(school.keeper));
    }

    @Test
    void isForThoseWhoKeepBothFiles() {
        for (var viewer : List.of(school.outsider, school.homeroom, school.county)) {
            assertThatThrownBy(() -> school.as(viewer, () -> merging.merge(kept, 1, other, 1, Set.of(), viewer))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(viewer, () -> merging.pair(kept, other, viewer))).isInstanceOf(NotFound.class);
        }
        assertThat(school.as(school.outsider, () -> merging.likely(school.outsider))).isEmpty();
        assertThatThrownBy(() -> school.as(school.homeroom, () -> merging.likely(school.homeroom))).isInstanceOf(NotFound.class);
    }

    @Test
    void findsFilesOfTheSameNumberOrNameAndBirthDate() {
        enrolled(new Facts().with(NAME, "石头").with(BIRTH, RoughDate.parse("2017-05-20")), TODAY);
        enrolled(new Facts().with(NAME, "小满").with(BIRTH, RoughDate.parse("2017-05-20")).with(ID, Samples.residentId(8)), TODAY);
        assertThat(likely()).extracting(twins -> Set.of(twins.first().id(), twins.second().id())).contains(Set.of(kept, other)).hasSize(2);
        assertThat(likely()).extracting(Twins::alike).containsOnly(Twins.Alike.SAME_NAME_AND_BIRTH);
        school.as(school.keeper, () -> school.going.leave(other, 1, new Leaving(Why.DIED, TODAY, "", Destination.UNTOLD), school.keeper));
        assertThat(likely()).noneMatch(twins -> twins.first().id().equals(other) || twins.second().id().equals(other));
    }

    @Test
    void takesOverWhatWasChosenAndClosesTheOtherFile() {
        assertThat(merged(ID, MOTHER_NAME, FATHER_PHONE, HEALTH)).isInstanceOf(AmendOutcome.Amended.class);
        var facts = school.file(kept).facts();
        assertThat(facts.<ResidentId>get(ID)).contains(Samples.residentId(7));
        assertThat(facts.<String>get(MOTHER_NAME)).contains("赵梅");
        assertThat(facts.<Phone>get(FATHER_PHONE)).contains(new Phone("13900000002"));
        assertThat(facts.tells(HEALTH)).isFalse();
        assertThat(facts.tells(INTEREST)).isFalse();
        assertThat(school.file(other).left().why()).isEqualTo(Why.MERGED);
        assertThat(merge().taken()).containsExactlyInAnyOrder(ID, MOTHER_NAME, FATHER_PHONE, HEALTH);
        assertThat(likely()).isEmpty();
        assertThat(school.database.owner().sql("select count(*) from roster.enrolment where not mistaken").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void endsTheHelpGivenThroughTheClosedFile() {
        var closed = school.helper(other, TODAY.minusDays(30));
        var stays = school.helper(kept, TODAY.minusDays(30));
        merged(ID);
        assertThat(school.lastDays(closed)).containsExactly(TODAY.minusDays(1));
        assertThat(school.lastDays(stays)).containsExactly((LocalDate) null);
    }

    @Test
    void standsAgainstTakingBackTheImportThatMadeTheKeptFile() {
        var run = UUID.randomUUID();
        kept = ((CommitResult.Committed) school.committed(run, new RowChange.New(QINGSHI, CLASS_1, first, TODAY))).ids().getFirst();
        merged();
        var obstacles = school.as(school.keeper, () -> school.roster.undo(run, school.keeper));
        assertThat(obstacles).extracting(one -> one.reason().words()).containsExactly("已有合并记录，撤销会一起删掉");
        assertThat(reversed(merge().id())).isEmpty();
        assertThat(school.file(other).left()).isNull();
    }

    @Test
    void isTakenBackExactly() {
        var before = List.of(school.file(kept).facts(), school.file(other).facts());
        merged(ID, MOTHER_NAME, FATHER_PHONE, HEALTH, NAME);
        assertThat(reversed(merge().id())).isEmpty();
        assertThat(Facts.differences(before.getFirst(), school.file(kept).facts())).isEmpty();
        assertThat(Facts.differences(before.getLast(), school.file(other).facts())).isEmpty();
        assertThat(school.file(other).left()).isNull();
        assertThat(school.file(other).klass()).isEqualTo(CLASS_1);
        assertThat(school.database.owner().sql("select count(*) from roster.enrolment where not mistaken and until_on is null").query(Long.class).single()).isEqualTo(2);
        assertThat(likely()).hasSize(1);
        assertThat(merged()).isInstanceOf(AmendOutcome.Amended.class);
    }

    @Test
    void isNotTakenBackOnceAFileHasChangedAndSaysWhat() {
        merged(ID);
        var id = merge().id();
        school.amended(kept, new Facts().with(TRAIT, "开朗").with(HEALTH, "体弱"));
        assertThat(reversed(id)).singleElement().extracting(Refusal::words).asString().contains("小满", "性格", "健康");
        assertThat(school.file(other).left()).isNotNull();
        assertThat(school.file(kept).facts().<ResidentId>get(ID)).isPresent();
        assertThat(merge().id()).isEqualTo(id);
    }

    @Test
    void takesInTheFileOfAChildWhoHadLeftAndPutsItBack() {
        school.as(school.keeper, () -> school.going.leave(
                other, 1, new Leaving(Why.TRANSFERRED, TODAY.minusDays(9), "随父母", new Destination("广东省", null, null)), school.keeper));
        merged(ID);
        assertThat(school.file(other).left()).isEqualTo(new Departure(TODAY.minusDays(9), Why.MERGED));
        assertThat(reversed(merge().id())).isEmpty();
        assertThat(school.file(other).left()).isEqualTo(new Departure(TODAY.minusDays(9), Why.TRANSFERRED));
        var told = school.as(school.keeper, () -> school.going.of(school.file(other), school.keeper));
        assertThat(told).filteredOn(departure -> departure.isOpen()).singleElement()
                .matches(departure -> departure.departure().why() == Why.TRANSFERRED);
    }

    @Test
    void isDoneOnceByTwoPeopleAtTheSameMoment() throws Exception {
        Callable<AmendOutcome> oneWay = () -> school.as(school.keeper, () -> merging.merge(kept, 1, other, 1, Set.of(ID), school.keeper));
        Callable<AmendOutcome> otherWay = () -> school.as(school.keeper, () -> merging.merge(other, 1, kept, 1, Set.of(HEALTH), school.keeper));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = pool.invokeAll(List.of(oneWay, otherWay));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).hasAtLeastOneElementOfType(AmendOutcome.Amended.class)
                    .hasAtLeastOneElementOfType(AmendOutcome.Conflict.class);
        }
        assertThat(school.count("roster.merge")).isEqualTo(1);
    }

    @Test
    void waitsForATransferAndKeepsAnOpenFile() {
        school.as(school.outsider, () -> school.transfers.request(HEWAN, null, second, null, school.outsider));
        assertThat(((AmendOutcome.Refused) merged()).reasons()).extracting(Refusal::key).containsExactly("roster.going.transfer-open");
        school.as(school.keeper, () -> school.going.leave(
                kept, 1, new Leaving(Why.DROPPED_OUT, TODAY, "打工", Destination.UNTOLD), school.keeper));
        assertThat(((AmendOutcome.Refused) merged()).reasons()).extracting(Refusal::key)
                .containsExactly("roster.merge.kept-is-closed", "roster.going.transfer-open");
    }
}
