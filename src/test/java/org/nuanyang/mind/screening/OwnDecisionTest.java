package org.nuanyang.mind.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyang.protection.consent.Consent.Answer.GIVEN;
import static org.nuanyang.protection.consent.Consent.Answer.REFUSED;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("满十四岁由本人决定，随时可以停下")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class OwnDecisionTest {
    private static final String FOURTEEN = "2012-03-12";
    private static final String THIRTEEN = "2012-03-13";

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Sittings sittings;
    @Autowired ChildsDoor door;
    @Autowired Results results;
    @Autowired PaperEntry entry;
    @Autowired Consents consents;

    private Classroom room;

    @BeforeEach
    void meet() {
        room = new Classroom(program);
    }

    @Test
    void fromTheBirthdayOnNoGuardianAnswersInItsPlace() {
        room.child("甲", FOURTEEN, null);
        room.child("乙", THIRTEEN, null);
        room.child("丙", FOURTEEN, REFUSED);
        room.child("丁", THIRTEEN, REFUSED);
        room.child("戊", FOURTEEN, REFUSED, Giver.SELF);
        room.child("己", FOURTEEN, GIVEN);
        List<Candidate> found = room.as(room.hejing, viewer -> List.copyOf(sittings.candidates(room.klass.id(), "phq-9", viewer)));
        assertThat(found).extracting(Candidate::name, Candidate::bar, Candidate::decides, Candidate::refused).containsExactlyInAnyOrder(
                tuple("甲", Candidate.Bar.NONE, true, false), tuple("乙", Candidate.Bar.NO_CONSENT, false, false), tuple("丙", Candidate.Bar.NONE, true, true),
                tuple("丁", Candidate.Bar.REFUSED, false, true), tuple("戊", Candidate.Bar.REFUSED_ITSELF, true, true), tuple("己", Candidate.Bar.NONE, true, false));
    }

    @Test
    void nothingIsSavedBeforeItsYesOrAfterItsNo() {
        var child = room.child("甲", FOURTEEN, null);
        var id = room.sitting("phq-9", child);
        var code = room.codes(id).get("甲");
        assertThat(door.answer(code, 1, 1)).as("a guardian's consent would not do either").isFalse();
        assertThat(door.finish(code)).isFalse();
        assertThat(door.agree(code)).isTrue();
        assertThat(door.answer(code, 1, 1)).isTrue();
        assertThat(door.decline(code)).isTrue();
        assertThat(door.answer(code, 2, 1)).isFalse();
        assertThat(door.paper(code).orElseThrow()).satisfies(paper -> {
            assertThat(paper.declined()).isTrue();
            assertThat(paper.answers()).as("what was answered has gone").isEmpty();
        });
        assertThat(seat(id, child)).satisfies(seat -> {
            assertThat(seat.declined()).isTrue();
            assertThat(seat.begunAt()).isNull();
        });
        assertThat(entered(id, child)).as("not typed in over its head").isTrue();
        assertThat(door.agree(code)).as("it thinks better of it").isTrue();
        assertThat(door.answer(code, 1, 2)).isTrue();
    }

    @Test
    void aYoungerChildToo() {
        var child = room.child("乙", THIRTEEN, GIVEN);
        var id = room.sitting("phq-9", child);
        var code = room.codes(id).get("乙");
        assertThat(door.decline(code)).isTrue();
        assertThat(door.answer(code, 1, 1)).isFalse();
        assertThat(door.agree(code)).isTrue();
        assertThat(door.answer(code, 1, 1)).isTrue();
        assertThat(door.finish(code)).isTrue();
        assertThat(door.decline(code)).as("what is handed in stays").isFalse();
    }

    @Test
    void dangerStaysWithTheTeacherWhenTheChildStops() {
        var child = room.child("甲", FOURTEEN, null);
        var id = room.sitting("phq-9", child);
        var code = room.codes(id).get("甲");
        door.agree(code);
        door.answer(code, 9, 1);
        assertThat(door.decline(code)).isTrue();
        int answers = room.as(room.hejing, viewer -> results.of(id, child, viewer).answers().size());
        assertThat(answers).isEqualTo(1);
        assertThat(seat(id, child).crisisAt()).isNotNull();
    }

    @Test
    void aGuardiansWithdrawalLeavesWhatTheChildHasDecided() {
        var own = room.child("甲", FOURTEEN, GIVEN);
        var young = room.child("乙", THIRTEEN, GIVEN);
        var id = room.sitting("phq-9", own, young);
        var codes = room.codes(id);
        for (var code : codes.values()) {
            door.agree(code);
            door.answer(code, 1, 1);
        }
        for (var child : List.of(own, young)) withdraw(child);
        assertThat(door.paper(codes.get("甲")).orElseThrow().answers()).hasSize(1);
        assertThat(door.paper(codes.get("乙"))).as("below fourteen the guardian's word holds").isEmpty();
    }

    @Test
    void itsFirstPageAsksItAndSaysThatItMayStop() {
        var child = room.child("甲", FOURTEEN, null);
        var code = room.codes(room.sitting("phq-9", child)).get("甲");
        var phone = new Browser(port);
        phone.postWithoutToken("/s", "code", code);
        assertThat(phone.get("/s/q").body()).contains("参加不参加，你自己定", "我愿意", "这次不想参加").doesNotContain("PHQ", "抑郁", "甲");
        assertThat(phone.get("/s/q?item=3").body()).as("no way round it").contains("我愿意");
        assertThat(phone.get("/s/stop").location()).isEqualTo("/s/q");
        phone.postWithoutToken("/s/yes");
        assertThat(phone.get("/s/q").body()).contains("第 1 题，共 9 题", "我不想答了");
        assertThat(phone.get("/s/stop").body()).contains("要停下来吗", "担心你的安全");
        phone.postWithoutToken("/s/no");
        assertThat(phone.get("/s/q").body()).contains("好的，这次不答", "12355", "我又想答了");
        var other = new Browser(port);
        assertThat(other.postWithoutToken("/s/yes").location()).as("a stranger").isEqualTo("/s/q");
        assertThat(other.postWithoutToken("/s/no").location()).isEqualTo("/s/q");
    }

    private Seat seat(SittingId id, ChildId child) {
        return room.as(room.hejing, viewer -> sittings.seats(id, viewer).stream().filter(seat -> seat.child().equals(child)).findFirst().orElseThrow());
    }

    private boolean entered(SittingId id, ChildId child) {
        return room.as(room.hejing, viewer -> entry.items(id, child, "000000000", viewer).refused().isPresent());
    }

    private void withdraw(ChildId child) {
        room.as(room.homeroom, viewer -> {
            var open = consents.of(child.value(), viewer).stream().filter(each -> each.told().purpose() == ConsentPurpose.SCREENING).findFirst().orElseThrow();
            assertThat(consents.withdraw(child.value(), open.id(), Qingxi.TODAY, false, viewer)).isEmpty();
            return 0;
        });
    }
}
