package org.nuanyang.mind.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Act;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.Attention;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.mind.screening.round.TierRounds;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("照建议一次定下关注等级")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class TierRoundsTest {
    private static final Map<Tier, TierRounds.Wording> WORDS = Map.of(
            Tier.WATCH, new TierRounds.Wording("多看一眼", Qingxi.TODAY.plusDays(60)), Tier.SUPPORT, new TierRounds.Wording("每周说说话", Qingxi.TODAY.plusDays(30)),
            Tier.CRISIS, new TierRounds.Wording("不让孩子一个人", Qingxi.TODAY.plusDays(7)));

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired TierRounds rounds;
    @Autowired Tiers tiers;
    @Autowired ChildAccess children;
    @Autowired PaperEntry entry;

    private Classroom room;
    private SittingId id;
    private ChildId fine;
    private ChildId watch;
    private ChildId support;
    private ChildId danger;

    @BeforeEach
    void sit() {
        room = new Classroom(program);
        fine = room.child("甲");
        watch = room.child("乙");
        support = room.child("丙");
        danger = room.child("丁");
        id = room.sitting("phq-9", fine, watch, support, danger);
        enter(fine, "000000000");
        enter(watch, "111110000");
        enter(support, "222220000");
        enter(danger, "000000001");
    }

    @Test
    void listsWhomTheScoresSuggestTheMostUrgentFirst() {
        List<TierRounds.Suggested> found = room.as(room.hejing, viewer -> rounds.suggested(id, viewer));
        assertThat(found).extracting(each -> each.seat().name() + each.tier()).containsExactly("丁CRISIS", "丙SUPPORT", "乙WATCH");
        for (var other : List.of(room.homeroom, room.with("刘志远", Role.PRINCIPAL, room.qingxi.point), room.with("王老师", Role.PSYCHOLOGY, room.qingxi.hewan))) {
            assertThatThrownBy(() -> room.as(other, viewer -> rounds.suggested(id, viewer))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> room.as(other, viewer -> rounds.say(id, told(Map.of(watch, 0)), viewer))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void saysThoseTickedAndTheHomeroomTeacherReadsWhatToDo() {
        var told = told(Map.of(watch, 0, support, 0, fine, 0));
        assertThat(say(told)).satisfies(said -> {
            assertThat(said.problems()).isEmpty();
            assertThat(said.children()).as("to whom nothing is suggested is not among them").isEqualTo(2);
            assertThat(said.stayed()).isEmpty();
        });
        assertThat(say(told).children()).as("the same form twice").isEqualTo(2);
        assertThat(of(support, room.homeroom)).satisfies(stands -> {
            assertThat(stands.tier()).isEqualTo(Tier.SUPPORT);
            assertThat(stands.plan()).isEqualTo("每周说说话");
            assertThat(stands.version()).isEqualTo(1);
        });
        assertThat(of(fine, room.hejing)).isNull();
        assertThat(of(danger, room.hejing)).as("unticked").isNull();
    }

    @Test
    void leavesWhatSomebodyHasSaidMeanwhile() {
        set(support, 0, Tier.WATCH, "先看看");
        assertThat(say(told(Map.of(watch, 0, support, 0)))).satisfies(said -> {
            assertThat(said.children()).isEqualTo(1);
            assertThat(said.stayed()).containsExactly("丙");
        });
        assertThat(of(support, room.hejing).plan()).isEqualTo("先看看");
        assertThat(say(told(Map.of(support, 1))).children()).as("seen and ticked all the same").isEqualTo(1);
    }

    @Test
    void isTakenBackButNotOverWhatWasSaidSince() {
        set(watch, 0, Tier.SUPPORT, "以前的做法");
        var told = told(Map.of(watch, 1, support, 0, danger, 0));
        assertThat(say(told).children()).isEqualTo(3);
        set(danger, 1, Tier.SUPPORT, "已经谈过");
        assertThat(undone(told.id())).satisfies(undone -> {
            assertThat(undone.children()).isEqualTo(2);
            assertThat(undone.stayed()).containsExactly("丁");
        });
        assertThat(of(watch, room.hejing)).satisfies(stands -> {
            assertThat(stands.tier()).isEqualTo(Tier.SUPPORT);
            assertThat(stands.plan()).isEqualTo("以前的做法");
        });
        assertThat(of(support, room.hejing).tier()).isEqualTo(Tier.NONE);
        assertThat(of(danger, room.hejing).plan()).isEqualTo("已经谈过");
        assertThatThrownBy(() -> undone(told.id())).as("once").isInstanceOf(NotFound.class);
    }

    @Test
    void wantsToKnowWhatIsToBeDoneAndSaysNothingUntilThen() {
        var told = new TierRounds.Told(UUID.randomUUID(), Map.of(watch, 0, support, 0),
                Map.of(Tier.WATCH, WORDS.get(Tier.WATCH), Tier.SUPPORT, new TierRounds.Wording(" ", Qingxi.TODAY.plusDays(3))));
        assertThat(say(told).problems()).containsOnlyKeys("plan.SUPPORT");
        assertThat(of(watch, room.hejing)).as("all or nobody").isNull();
        assertThat(say(told(Map.of(fine, 0))).problems()).containsOnlyKeys("child");
    }

    @Test
    void isAPageWithOneButton() {
        var teacher = new Browser(port).as(room.hejing.login(), Qingxi.PASSWORD);
        assertThat(teacher.get("/mind/sittings/" + id).body()).contains("/tiers");
        assertThat(teacher.get("/mind/sittings/" + id + "/tiers").body()).contains("丁", "丙", "乙", "每周单独和孩子说说话").doesNotContain(">甲<");
        var form = UUID.randomUUID().toString();
        assertThat(teacher.post("/mind/sittings/" + id + "/tiers", "form", form, "plan.WATCH", "多看一眼", "reviewOn.WATCH", "三月", "child", watch.toString()).status()).isEqualTo(422);
        assertThat(teacher.post("/mind/sittings/" + id + "/tiers", "form", form, "plan.WATCH", "多看一眼", "reviewOn.WATCH", Qingxi.TODAY.plusDays(9).toString(), "child", watch.toString(),
                "version." + watch, "0").location()).isEqualTo("/mind/sittings/" + id);
        assertThat(teacher.get("/mind/sittings/" + id + "/tiers").body()).contains("撤回这一次", "给 1 名学生");
        assertThat(teacher.post("/mind/sittings/" + id + "/tiers/" + form + "/undoing").status()).isEqualTo(302);
        assertThat(of(watch, room.hejing).tier()).isEqualTo(Tier.NONE);
    }

    private static TierRounds.Told told(Map<ChildId, Integer> children) {
        return new TierRounds.Told(UUID.randomUUID(), children, WORDS);
    }

    private TierRounds.Said say(TierRounds.Told told) {
        return room.as(room.hejing, viewer -> rounds.say(id, told, viewer));
    }

    private TierRounds.Said undone(UUID round) {
        return room.as(room.hejing, viewer -> rounds.undo(id, round, viewer));
    }

    private void set(ChildId child, int base, Tier tier, String plan) {
        assertThat(room.refused(viewer -> tiers.set(child, new Tiers.Told(base, tier, plan, Qingxi.TODAY.plusDays(20)), viewer))).isEmpty();
    }

    private Attention of(ChildId child, Account account) {
        return room.as(account, viewer -> tiers.of(children.file(child, Act.HEED, viewer), viewer).orElse(null));
    }

    private void enter(ChildId child, String digits) {
        room.as(room.hejing, viewer -> entry.items(id, child, digits, viewer));
    }
}
