package org.nuanyang.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Telling;
import org.nuanyang.documents.telling.Tellings;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.indicators.Counted;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

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
    @Autowired CareRecords records;
    @Autowired Tiers tiers;

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
    void nameSingularCasesByInitialsInAClassAlone() {
        var teacher = there.somebody(Role.HOMEROOM, there.oakThird.id());
        assertThat(problems(there.oakThird, Voice.CLASS, teacher)).anyMatch(said -> said.contains("LXM"));
        var principal = there.somebody(Role.PRINCIPAL, there.oak);
        assertThat(problems(oak, Voice.SCHOOL, principal)).isNotEmpty().noneMatch(said -> said.contains("LXM") || said.contains("小满"));
    }

    @Test
    void tellNoCaseOfAChildToWhomAttentionIsDue() {
        var principal = there.somebody(Role.PRINCIPAL, there.oak);
        assertThat(example(principal)).isEmpty();
        for (int day = 3; day <= 12; day++) talked(principal, LocalDate.of(2026, 3, day), day < 8 ? Mood.LOW : Mood.CALM);
        assertThat(example(principal)).containsKeys("记录次数", "性别").doesNotContainValue(new Datum.Phrase("吕小满"));
        assertThat(((Datum.Number) example(principal).get("记录次数")).value()).isEqualTo(10);
        assertThat(((Datum.Number) example(principal).get("后段低落次数")).value()).isZero();

        there.as(Role.PSYCHOLOGY, there.oak, viewer -> tiers.set(left, new Tiers.Told(0, Tier.WATCH, "", LocalDate.of(2026, 4, 1)), viewer));
        assertThat(example(principal)).as("whoever is watched").isEmpty();
    }

    @Test
    void tellNoNumberOfTheFewToWhomAttentionIsDue() {
        there.as(Role.PSYCHOLOGY, there.oak, viewer -> tiers.set(left, new Tiers.Told(0, Tier.WATCH, "", LocalDate.of(2026, 4, 1)), viewer));
        var principal = there.somebody(Role.PRINCIPAL, there.oak);
        var told = there.as(principal, viewer -> tellings.teller("mind-tiers").tell(subject(oak, Voice.SCHOOL, principal), viewer));
        assertThat(told).doesNotContainKeys("心理关注", "关注级").containsEntry("少数", new Datum.Phrase("少数"));
    }

    @Test
    void sayInPlainWordsWhatWasDoneAndWhatFallsShort() {
        var principal = there.somebody(Role.PRINCIPAL, there.oak);
        talked(principal, LocalDate.of(2026, 3, 4), Mood.CALM);
        var said = there.as(principal, viewer -> tellings.of(subject(oak, Voice.SCHOOL, principal), viewer));
        assertThat(text(said, Topic.SITUATION)).contains("在校学生2名", "有留守儿童1名").doesNotContain("%");
        assertThat(text(said, Topic.CARE)).contains("共留下关爱记录1人次");
        assertThat(problems(oak, Voice.SCHOOL, principal)).anyMatch(each -> each.contains("结对没有到位，应结对的1名中1名没有大人结对"));
        assertThat(said).as("problems with their steps").flatMap(Telling::problems).allSatisfy(problem -> assertThat(problem.step()).isNotNull());
    }

    private void talked(Account who, LocalDate day, Mood mood) {
        there.as(who, viewer -> records.record(new CareRecord.Talk(new Common(RecordId.next(), List.of(left), day, null, null, Mode.IN_PERSON, true, null, Set.of(),
                Map.of(left, mood), Set.of(), Set.of(), Set.of(), null, null, List.of()), "说起家里", null), viewer));
    }

    private Map<String, Datum> example(Account who) {
        return there.as(who, viewer -> tellings.teller("care-example").tell(subject(oak, Voice.SCHOOL, who), viewer));
    }

    private List<String> problems(Org place, Voice voice, Account who) {
        return there.as(who, viewer -> tellings.of(subject(place, voice, who), viewer)).stream().flatMap(telling -> telling.problems().stream()).map(problem -> problem.said().text()).toList();
    }

    private static String text(List<Telling> said, Topic topic) {
        return String.join("", said.stream().filter(each -> each.topic() == topic).flatMap(each -> each.body().stream()).map(Object::toString).toList())
                .replaceAll("Plain\\[text=|Figure\\[address=[^,]*, text=|]|, ", "");
    }

    private static Subject subject(Org place, Voice voice, Account who) {
        return new Subject(DocumentKind.SUMMARY, voice, place, who.id(), TERM, null, Counted.today());
    }
}
