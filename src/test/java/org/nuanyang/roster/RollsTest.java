package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.Stamp;
import org.nuanyang.roster.time.ChangeSums;
import org.nuanyang.roster.time.RollChange;
import org.nuanyang.roster.time.RollChange.Kind;
import org.nuanyang.roster.time.RollLine;
import org.nuanyang.roster.time.RollQuery;
import org.nuanyang.roster.time.RollSums;
import org.nuanyang.roster.time.Rolls;

/** The cast enrolled in autumn 2025: 小满 counts since May 2025, 石头 stays at home, 小雨's father came home in January. */
@DisplayName("某日底数")
class RollsTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 1);
    private static int serial;

    private RosterFixture school;
    private Rolls rolls;
    private ChildId xiaoman;
    private ChildId shitou;
    private ChildId xiaoyu;

    @BeforeEach
    void enrol() {
        school = new RosterFixture();
        rolls = school.context.getBean(Rolls.class);
        xiaoman = enrolled(child("小满").with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02-10")).with(MOTHER_AWAY_SINCE, RoughDate.parse("2025-02-10")));
        shitou = enrolled(child("石头").with(FATHER_AWAY, false).with(MOTHER_AWAY, false));
        xiaoyu = enrolled(child("小雨").with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02-10")).with(MOTHER_AWAY, false));
        told(LocalDate.of(2026, 1, 10), xiaoyu, new Facts().with(FATHER_AWAY, false));
    }

    @AfterEach
    void close() {
        school.close();
    }

    private static Facts child(String name) {
        return new Facts().with(NAME, name).with(ID, Samples.residentId(++serial)).with(FATHER_NAME, name + "父").with(MOTHER_NAME, name + "母");
    }

    private ChildId enrolled(Facts facts) {
        var row = new RowChange.New(QINGSHI, CLASS_1, facts, SEPTEMBER);
        var done = school.as(school.keeper, () -> school.roster.commit(List.of(row), UUID.randomUUID(), Source.IMPORT, SEPTEMBER, school.keeper));
        return ((CommitResult.Committed) done).ids().getFirst();
    }

    private void told(LocalDate on, ChildId child, Facts facts) {
        var row = new RowChange.Changed(child, school.file(child).version(), null, facts);
        school.as(school.keeper, () -> school.roster.commit(List.of(row), UUID.randomUUID(), Source.IMPORT, on, school.keeper));
    }

    private void leaves(ChildId child, Departure departure) {
        school.as(school.keeper, () -> school.database.transactions().execute(_ -> {
            var work = school.context.getBean(Files.class).work(departure.on(), TODAY, false);
            work.load(List.of(child.value()));
            work.leave(work.file(child.value()).orElseThrow(), departure);
            return work.store(new Stamp(Instant.EPOCH, school.keeper.accountId(), Source.PAGE, null));
        }));
    }

    private static RollQuery of(LocalDate day) {
        return new RollQuery(day, Definition.COUNTY, null, null, null);
    }

    private List<RollLine> roll(RollQuery query, Viewer viewer) {
        return school.as(viewer, () -> rolls.on(query, 1, viewer)).items();
    }

    private List<String> counted(LocalDate day) {
        return roll(new RollQuery(day, Definition.COUNTY, null, null, Answer.COUNTS), school.keeper).stream().map(RollLine::name).toList();
    }

    private List<String> changes(LocalDate from, LocalDate until, Viewer viewer, OrgId of) {
        var query = new RollQuery(until, Definition.COUNTY, of, null, null);
        return school.as(viewer, () -> rolls.between(from, query, null, 1, viewer)).items().stream()
                .map(change -> change.name() + " " + change.kind() + " " + change.reason() + " " + change.on()).toList();
    }

    private List<String> changes(LocalDate from, LocalDate until) {
        return changes(from, until, school.keeper, null);
    }

    @Test
    void isEmptyForAnOutsider() {
        assertThat(roll(of(TODAY), school.outsider)).isEmpty();
        assertThat(school.as(school.outsider, () -> rolls.sums(of(TODAY), school.outsider))).isEqualTo(new RollSums(0, 0, 0));
        assertThat(changes(SEPTEMBER, TODAY, school.outsider, null)).isEmpty();
    }

    @Test
    void tellsWhoCountedOnThatDay() {
        assertThat(counted(DECEMBER)).containsExactly("小满", "小雨");
        assertThat(counted(TODAY)).containsExactly("小满");
        assertThat(counted(SEPTEMBER.minusDays(1))).isEmpty();
        assertThat(school.as(school.keeper, () -> rolls.sums(of(DECEMBER), school.keeper))).isEqualTo(new RollSums(2, 1, 0));
    }

    @Test
    void namesTheClassOfThatDayAndTheGround() {
        var line = roll(of(DECEMBER), school.keeper).getFirst();
        assertThat(line.name()).isEqualTo("石头");
        var counted = roll(new RollQuery(DECEMBER, Definition.COUNTY, null, CLASS_1, Answer.COUNTS), school.keeper).getFirst();
        assertThat(counted.place().label(DECEMBER)).isEqualTo("三年级1班");
        assertThat(counted.place().label(LocalDate.of(2024, 12, 1))).isEqualTo("二年级1班");
        assertThat(counted.membership().words()).isEqualTo("列入：父亲自 2025-02-10 起、母亲自 2025-02-10 起外出，均满 3 个月");
        assertThat(counted.since()).isEqualTo(SEPTEMBER);
        assertThat(counted.inSight()).isTrue();
    }

    @Test
    void hasNoDayToCome() {
        assertThat(roll(of(TODAY.plusDays(1)), school.keeper)).isEmpty();
    }

    @Test
    void keepsAChildWhoHasGoneElsewhereSinceWithoutTheFile() {
        school.as(school.outsider, () -> school.transfers.request(HEWAN, CLASS_AT_HEWAN,
                new Facts().with(NAME, "小满").with(ID, school.file(xiaoman).facts().get(ID).orElseThrow()), null, school.outsider));
        var request = school.as(school.keeper, () -> school.transfers.transfersFor(school.keeper)).getFirst();
        school.as(school.keeper, () -> school.transfers.accept(request.id(), school.keeper));

        var line = roll(new RollQuery(DECEMBER, Definition.COUNTY, null, null, Answer.COUNTS), school.keeper).getFirst();
        assertThat(line.name()).isEqualTo("小满");
        assertThat(line.inSight()).isFalse();
        assertThat(line.membership().why()).as("the ground has gone with the file").isEqualTo("roster.roll.file-gone");
        assertThat(line.membership().args()).isEmpty();
        assertThat(line.since()).isNull();
        assertThat(roll(of(DECEMBER), school.county)).filteredOn(each -> each.name().equals("小满"))
                .singleElement().satisfies(each -> assertThat(each.membership().args()).isNotEmpty());
        assertThat(counted(TODAY)).isEmpty();
        assertThat(roll(of(DECEMBER), school.outsider)).isEmpty();
        assertThat(roll(of(TODAY), school.outsider)).extracting(RollLine::name).containsExactly("小满");
        assertThat(changes(DECEMBER, TODAY)).containsExactly("小满 LEFT TRANSFERRED 2026-03-12", "小雨 LEFT NO_LONGER 2026-01-10");
        assertThat(changes(SEPTEMBER.minusDays(1), DECEMBER)).as("joined before the file went").contains("小满 JOINED ENROLLED 2025-09-01");
        assertThat(changes(DECEMBER, TODAY, school.outsider, null)).containsExactly("小满 JOINED TRANSFERRED_IN 2026-03-12");
        assertThat(changes(DECEMBER, TODAY, school.county, null)).containsExactly("小雨 LEFT NO_LONGER 2026-01-10", "小满 CHANGED SCHOOL_CHANGED 2026-03-12");
    }

    @Test
    void tellsWhoJoinedAndLeftBetweenTwoDays() {
        told(LocalDate.of(2026, 2, 1), shitou, new Facts().with(SINGLE_PARENT_FAMILY, true));
        leaves(xiaoman, new Departure(LocalDate.of(2026, 3, 1), Departure.Why.DROPPED_OUT));
        assertThat(changes(DECEMBER, TODAY)).containsExactly(
                "石头 JOINED RECOGNISED 2026-03-12", "小满 LEFT DROPPED_OUT 2026-03-01", "小雨 LEFT NO_LONGER 2026-01-10");
        assertThat(school.as(school.keeper, () -> rolls.sums(DECEMBER, of(TODAY), school.keeper))).isEqualTo(new ChangeSums(2, 1, 2, 0));
        assertThat(school.as(school.keeper, () -> rolls.between(DECEMBER, of(TODAY), Kind.LEFT, 1, school.keeper)).total()).isEqualTo(2);
    }

    @Test
    void tellsWhoCountsForAnotherReasonOrInAnotherClass() {
        told(LocalDate.of(2026, 2, 1), xiaoman, new Facts().with(MOTHER_AWAY, false));
        assertThat(changes(DECEMBER, LocalDate.of(2026, 3, 1))).contains("小满 CHANGED GROUND_CHANGED 2026-02-01");
        school.as(school.keeper, () -> school.roster.changeClass(xiaoman, school.file(xiaoman).version(), CLASS_2, school.keeper));
        var change = school.as(school.keeper, () -> rolls.between(DECEMBER, of(TODAY), Kind.CHANGED, 1, school.keeper)).items().getFirst();
        assertThat(change.reason()).isEqualTo(RollChange.Reason.CLASS_CHANGED);
        assertThat(change.before().place().label(DECEMBER)).isEqualTo("三年级1班");
        assertThat(change.after().place().label(TODAY)).isEqualTo("三年级2班");
    }

    @Test
    void knowsNobodyWhoseFileWasMadeByMistake() {
        leaves(xiaoman, new Departure(TODAY, Departure.Why.MADE_BY_MISTAKE));
        assertThat(counted(DECEMBER)).containsExactly("小雨");
    }

    @Test
    void isReadByAHomeroomTeacherForTheClassOnly() {
        assertThat(roll(of(TODAY), school.homeroom)).hasSize(3);
        school.as(school.keeper, () -> school.roster.amend(shitou, 1, new Facts().with(HEALTH, "健康"), Set.of(), Source.PAGE, school.keeper));
        school.as(school.keeper, () -> school.roster.changeClass(shitou, 2, CLASS_2, school.keeper));
        assertThat(roll(of(TODAY), school.homeroom)).hasSize(2);
        assertThat(roll(of(DECEMBER), school.homeroom)).hasSize(3);
    }
}
