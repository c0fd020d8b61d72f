package org.nuanyang.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Tellings;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.indicators.Counted;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@DisplayName("各处的总结")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class PlacesToldTest {
    private static final Stretch TERM = new Stretch(Stretch.Kind.TERM, LocalDate.of(2026, 2, 20), LocalDate.of(2026, 7, 5), "2025—2026学年第二学期");

    @Autowired Tellings tellings;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Tiers tiers;
    @Autowired CareRecords records;
    @Autowired Environment environment;

    private Counted there;
    private Org oak;
    private ChildId left;

    @BeforeEach
    void lay() {
        there = new Counted("述" + System.nanoTime(), qingxi, orgs, roster, viewers);
        oak = orgs.find(there.oak).orElseThrow();
        left = there.enrolled(there.oakThird, Counted.left("吕小满"));
        there.enrolled(there.oakFourth, Counted.atHome("小雪"));
    }

    @Test
    void areNobodysOfAnotherSchool() {
        var outsider = there.somebody(Role.PRINCIPAL, there.elm);
        var asked = 0;
        for (var teller : tellings.tellers()) {
            if (!teller.speaks(DocumentKind.SUMMARY, Voice.SCHOOL)) continue;
            asked++;
            assertThatThrownBy(() -> there.as(outsider, viewer -> teller.tell(subject(oak, Voice.SCHOOL, outsider), viewer))).as(teller.key()).isInstanceOf(NotFound.class);
        }
        assertThat(asked).isGreaterThan(15);
    }

    @Test
    void tellNoTopicAndNoMoodsOfAFew() {
        var teacher = there.somebody(Role.HOMEROOM, there.oakThird.id());
        hereSinceAutumn(left);
        for (var day = 1; day <= 9; day++) talked(teacher, left, Counted.today().minusDays(day), day > 4 ? Mood.CALM : Mood.LOW, day > 4 ? Set.of("STUDY") : Set.of("FAMILY"));
        assertThat(talks(teacher)).containsKey("话题一次").doesNotContainKeys("话题二", "话题二次", "情绪低落").containsKey("情绪记录");
        talked(teacher, left, Counted.today().minusDays(10), Mood.LOW, Set.of("FAMILY"));
        assertThat(talks(teacher)).containsKeys("话题一次", "话题二次", "情绪低落");
    }

    private Map<String, Datum> talks(Account teacher) {
        return there.as(teacher, viewer -> tellings.teller("care-talks").tell(subject(there.oakThird, Voice.CLASS, teacher), viewer));
    }

    @Test
    void beginAnExampleWithSomebodyAlsoWhereLittleIsKnown() {
        var teacher = there.somebody(Role.HOMEROOM, there.oakFourth.id());
        var known = new Facts().with(NAME, "石头").with(BIRTH, RoughDate.parse("2017-05-21")).with(BOARDING, true)
                .with(FATHER_NAME, "石大").with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(MOTHER_NAME, "李春").with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2024-02-18"));
        var child = there.enrolled(there.oakFourth, known);
        hereSinceAutumn(child);
        amongOthers(there.oakFourth);
        for (var day = 1; day <= 11; day++) talked(teacher, child, Counted.today().minusDays(day), day > 5 ? Mood.LOW : Mood.CALM);
        var said = there.as(teacher, viewer -> tellings.of(subject(there.oakFourth, Voice.CLASS, teacher), viewer)).stream().filter(telling -> telling.topic() == Topic.CASE)
                .flatMap(telling -> telling.body().stream()).map(block -> ((Block.Paragraph) block).text()).collect(Collectors.joining());
        assertThat(said).startsWith("班上一名学生。从").contains("同孩子谈心11次");
    }

    @Test
    void nameSingularCasesByInitialsInAClassAlone() {
        var teacher = there.somebody(Role.HOMEROOM, there.oakThird.id());
        assertThat(problems(there.oakThird, Voice.CLASS, teacher)).anyMatch(said -> said.contains("LXM"));
        var principal = there.somebody(Role.PRINCIPAL, there.oak);
        assertThat(problems(oak, Voice.SCHOOL, principal)).isNotEmpty().noneMatch(said -> said.contains("LXM") || said.contains("小满"));
    }

    @Test
    void tellNoNumberOfTheFewToWhomAttentionIsDue() {
        there.as(Role.PSYCHOLOGY, there.oak, viewer -> tiers.set(left, new Tiers.Told(0, Tier.WATCH, "", LocalDate.of(2026, 4, 1)), viewer));
        var teacher = there.somebody(Role.HOMEROOM, there.oakThird.id());
        var told = there.as(teacher, viewer -> tellings.teller("mind-tiers").tell(subject(there.oakThird, Voice.CLASS, teacher), viewer));
        assertThat(told).doesNotContainKeys("心理关注", "关注级").containsEntry("少数", new Datum.Phrase("少数"));
    }

    @Test
    void tellNothingOfThemWhereSomebodyReadsWhoMayNotKnow() {
        there.as(Role.PSYCHOLOGY, there.oak, viewer -> tiers.set(left, new Tiers.Told(0, Tier.WATCH, "", LocalDate.of(2026, 4, 1)), viewer));
        var principal = there.somebody(Role.PRINCIPAL, there.oak);
        var figures = there.as(principal, viewer -> tellings.figures(subject(oak, Voice.SCHOOL, principal), viewer));
        assertThat(figures.keySet()).isNotEmpty().noneMatch(address -> address.startsWith("mind-tiers."));
        assertThat(tellings.teller("mind-tiers").speaks(DocumentKind.SUMMARY, Voice.SCHOOL)).isFalse();
    }

    @Test
    void takeNobodyForAnExampleToWhomAttentionIsDue() {
        var teacher = there.somebody(Role.HOMEROOM, there.oakThird.id());
        hereSinceAutumn(left);
        amongOthers(there.oakThird);
        for (var day = 1; day <= 11; day++) talked(teacher, left, Counted.today().minusDays(day), day > 5 ? Mood.LOW : Mood.CALM);
        assertThat(example(teacher)).containsKey("记录次数");
        there.as(Role.PSYCHOLOGY, there.oak, viewer -> tiers.set(left, new Tiers.Told(0, Tier.WATCH, "", LocalDate.of(2026, 4, 1)), viewer));
        assertThat(example(teacher)).isEmpty();
    }

    private Map<String, Datum> example(Account teacher) {
        return there.as(teacher, viewer -> tellings.teller("care-example").tell(subject(there.oakThird, Voice.CLASS, teacher), viewer));
    }

    /** Enough that an example could be any of them. */
    private void amongOthers(Org klass) {
        for (var each : List.of("甲", "乙", "丙", "丁", "戊")) hereSinceAutumn(there.enrolled(klass, Counted.left("小" + each)));
    }

    private void hereSinceAutumn(ChildId child) {
        var owner = Counted.owner(environment);
        owner.sql("update roster.child set enrolled_on = date '2025-09-01' where id = :id").param("id", child.value()).update();
        owner.sql("update roster.enrolment set from_on = date '2025-09-01' where child_id = :id").param("id", child.value()).update();
    }

    private void talked(Account teacher, ChildId child, LocalDate on, Mood mood) {
        talked(teacher, child, on, mood, Set.of());
    }

    private void talked(Account teacher, ChildId child, LocalDate on, Mood mood, Set<String> topics) {
        var common = Common.of(RecordId.next(), List.of(child), on, Mode.IN_PERSON);
        var talk = new Common(common.id(), common.children(), on, null, null, common.mode(), true, null, common.parties(), Map.of(child, mood), topics,
                common.priorities(), common.also(), null, null, List.of());
        Recorded recorded = there.as(teacher, viewer -> records.record(CareRecord.of(Matter.TALK, talk, Map.of()), viewer));
        assertThat(recorded).isInstanceOf(Recorded.Created.class);
    }

    private List<String> problems(Org place, Voice voice, Account who) {
        return there.as(who, viewer -> tellings.of(subject(place, voice, who), viewer)).stream().flatMap(telling -> telling.problems().stream()).map(problem -> problem.said().text()).toList();
    }

    private static Subject subject(Org place, Voice voice, Account who) {
        return new Subject(DocumentKind.SUMMARY, voice, place, who.id(), TERM, null, Counted.today());
    }
}
