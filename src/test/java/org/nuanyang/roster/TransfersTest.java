package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("转学")
class TransfersTest {
    private final Facts xiaoman = new Facts().with(NAME, "小满").with(ID, Samples.residentId(7)).with(HEALTH, "健康");
    private RosterFixture school;
    private ChildId child;

    @BeforeEach
    void enrol() {
        school = new RosterFixture();
        child = school.enrolled(xiaoman);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private TransferRequest requested() {
        var told = xiaoman.copy().with(HEALTH, "体弱");
        assertThat(school.as(school.outsider, () -> school.transfers.request(HEWAN, CLASS_AT_HEWAN, told, null, school.outsider))).isTrue();
        return school.as(school.keeper, () -> school.transfers.transfersFor(school.keeper)).getFirst();
    }

    @Test
    void isNotAcceptedByTheSchoolThatAsks() {
        var request = requested();
        assertThatThrownBy(() -> school.as(school.outsider, () -> school.transfers.accept(request.id(), school.outsider))).isInstanceOf(NotFound.class);
    }

    @Test
    void doesNotTellTheSchoolThatAsksWhereTheChildIs() {
        requested();
        var seen = school.as(school.outsider, () -> school.transfers.transfersFor(school.outsider)).getFirst();
        assertThat(seen.fromSchool()).isNull();
        assertThat(seen.child()).isNull();
        assertThat(seen.mayAnswer()).isFalse();
        assertThat(seen.mayWithdraw()).isTrue();
    }

    @Test
    void isAskedForOnlyOnce() {
        requested();
        assertThat(school.as(school.outsider, () -> school.transfers.request(HEWAN, CLASS_AT_HEWAN, xiaoman, null, school.outsider))).isFalse();
    }

    @Test
    void asksForNobodyWhomNoOtherSchoolHas() {
        var stranger = new Facts().with(NAME, "小雨").with(ID, Samples.residentId(8));
        assertThat(school.as(school.outsider, () -> school.transfers.request(HEWAN, null, stranger, null, school.outsider))).isFalse();
    }

    @Test
    void movesTheFileWithItsHistoryAndWhatTheNewSchoolTells() {
        var request = requested();
        school.as(school.keeper, () -> school.transfers.accept(request.id(), school.keeper));
        assertThatThrownBy(() -> school.file(child)).isInstanceOf(NotFound.class);
        var file = school.as(school.outsider, () -> school.roster.open(child, school.outsider));
        assertThat(file.school()).isEqualTo(HEWAN);
        assertThat(file.klass()).isEqualTo(CLASS_AT_HEWAN);
        assertThat(file.facts().<String>get(HEALTH)).contains("体弱");
        var history = school.as(school.outsider, () -> school.roster.history(child, school.outsider));
        assertThat(history).extracting(Amendment::source).containsExactly(Source.TRANSFER, Source.PAGE);
    }

    @Test
    void isRefusedWithAReasonThatTheOtherSchoolReads() {
        var request = requested();
        assertThatThrownBy(() -> school.as(school.keeper, () -> { school.transfers.refuse(request.id(), " ", school.keeper); return null; }))
                .isInstanceOf(IllegalArgumentException.class);
        school.as(school.keeper, () -> { school.transfers.refuse(request.id(), "家长说不转", school.keeper); return null; });
        var seen = school.as(school.outsider, () -> school.transfers.transfersFor(school.outsider)).getFirst();
        assertThat(seen.answer()).isEqualTo(TransferRequest.Answer.REFUSED);
        assertThat(seen.reason()).isEqualTo("家长说不转");
        assertThat(seen.fromSchool()).isNull();
        assertThat(school.database.owner().sql("select entry::text from audit.entry as entry").query(String.class).list())
                .anyMatch(entry -> entry.contains("transfer.refused")).noneMatch(entry -> entry.contains("家长"));
    }

    @Test
    void isTakenBackByTheSchoolThatAsked() {
        var request = requested();
        assertThatThrownBy(() -> school.as(school.keeper, () -> { school.transfers.withdraw(request.id(), school.keeper); return null; }))
                .isInstanceOf(NotFound.class);
        school.as(school.outsider, () -> { school.transfers.withdraw(request.id(), school.outsider); return null; });
        assertThatThrownBy(() -> school.as(school.keeper, () -> school.transfers.accept(request.id(), school.keeper))).isInstanceOf(NotFound.class);
    }

    private TransferRequest offered() {
        var file = school.file(child);
        assertThat(school.as(school.keeper, () -> school.transfers.offer(List.of(file), HEWAN, "随父母搬到河湾村", null, school.keeper))).isEqualTo(1);
        return school.as(school.outsider, () -> school.transfers.transfersFor(school.outsider)).getFirst();
    }

    private List<Refusal> arrived(TransferRequest request, OrgId klass, LocalDate on) {
        return school.as(school.outsider, () -> school.transfers.arrive(Set.of(request.id()), klass, on, school.outsider));
    }

    @Test
    void endsTheSightOfThoseWhoHelpTheChildWhereItWas() {
        var helper = school.helper(child, TODAY.minusDays(30));
        var beginner = school.helper(child, TODAY);
        var request = requested();
        school.as(school.keeper, () -> school.transfers.accept(request.id(), school.keeper));
        assertThat(school.lastDays(helper)).containsExactly(TODAY.minusDays(1));
        assertThat(school.lastDays(beginner)).isEmpty();
        assertThat(school.database.owner().sql("select count(*) from audit.entry where action = 'duty.ended'").query(Long.class).single()).isEqualTo(2);
    }

    @Nested
    @DisplayName("原学校移交")
    class Offers {
        @Test
        void areNotMadeForAnotherSchoolsChild() {
            var file = school.file(child);
            assertThatThrownBy(() -> school.as(school.outsider, () -> school.transfers.offer(List.of(file), HEWAN, "", null, school.outsider)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(school.homeroom, () -> school.transfers.offer(List.of(file), HEWAN, "", null, school.homeroom)))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void tellTheOtherSchoolWhoIsMeantAndNoMore() {
            var seen = offered();
            assertThat(seen.fromSchoolName()).isEqualTo("青石小学");
            assertThat(seen.note()).isEqualTo("随父母搬到河湾村");
            assertThat(seen.child()).isNull();
            assertThat(seen.mayAnswer()).isTrue();
            assertThat(seen.mayWithdraw()).isFalse();
            assertThatThrownBy(() -> school.as(school.outsider, () -> school.roster.open(child, school.outsider))).isInstanceOf(NotFound.class);
            var own = school.as(school.keeper, () -> school.transfers.transfersFor(school.keeper)).getFirst();
            assertThat(own.mayAnswer()).isFalse();
            assertThat(own.mayWithdraw()).isTrue();
        }

        @Test
        void bringTheFileWithItsHistoryOnceAccepted() {
            var offer = offered();
            assertThatThrownBy(() -> school.as(school.keeper, () -> school.transfers.accept(offer.id(), school.keeper))).isInstanceOf(NotFound.class);
            assertThat(school.as(school.outsider, () -> school.transfers.accept(offer.id(), school.outsider))).isInstanceOf(AmendOutcome.Amended.class);
            assertThatThrownBy(() -> school.as(school.outsider, () -> school.transfers.accept(offer.id(), school.outsider))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.file(child)).isInstanceOf(NotFound.class);
            var file = school.as(school.outsider, () -> school.roster.open(child, school.outsider));
            assertThat(file.school()).isEqualTo(HEWAN);
            assertThat(file.klass()).isNull();
            assertThat(school.as(school.outsider, () -> school.roster.history(child, school.outsider))).extracting(Amendment::source)
                    .containsExactly(Source.TRANSFER, Source.PAGE);
        }

        @Test
        void endTheSightOfThoseWhoHelpTheChild() {
            var helper = school.helper(child, TODAY.minusDays(30));
            var offer = offered();
            school.as(school.outsider, () -> school.transfers.accept(offer.id(), school.outsider));
            assertThat(school.lastDays(helper)).containsExactly(TODAY.minusDays(1));
        }

        /** The second wall, should a door ever forget. */
        @Test
        void areNotAcceptedInTheTablesByTheSchoolThatMadeThem() {
            var offer = offered();
            assertThat(school.as(school.keeper, () -> inTransaction(offer.id()))).isFalse();
            assertThat(school.file(child).school()).isEqualTo(QINGSHI);
        }

        private boolean inTransaction(TransferId offer) {
            return new TransactionTemplate(school.database.transactionManager()).execute(_ -> school.database.jdbc()
                    .sql("select roster.hand_over(:id, :account, now(), current_date)").param("id", offer.value())
                    .param("account", school.keeper.account().value()).query(Boolean.class).single());
        }

        @Test
        void areAcceptedAllInOneGo() {
            var second = school.enrolled(new Facts().with(NAME, "石头").with(ID, Samples.residentId(8)));
            var files = List.of(school.file(child), school.file(second));
            school.as(school.keeper, () -> school.transfers.offer(files, HEWAN, "", null, school.keeper));
            assertThat(school.as(school.outsider, () -> school.transfers.acceptAll(QINGSHI, HEWAN, school.outsider))).isEqualTo(2);
            assertThat(school.as(school.outsider, () -> school.transfers.arrivals(school.outsider))).hasSize(2);
            assertThat(school.as(school.outsider, () -> school.transfers.acceptAll(QINGSHI, HEWAN, school.outsider))).isZero();
        }

        @Test
        void areTakenBackByTheSchoolThatMadeThem() {
            var offer = offered();
            school.as(school.keeper, () -> { school.transfers.withdraw(offer.id(), school.keeper); return null; });
            assertThatThrownBy(() -> school.as(school.outsider, () -> school.transfers.accept(offer.id(), school.outsider))).isInstanceOf(NotFound.class);
            assertThat(school.file(child).school()).isEqualTo(QINGSHI);
        }
    }

    @Nested
    @DisplayName("到校")
    class Arrivals {
        @Test
        void areConfirmedByTheSchoolTheChildCameTo() {
            var offer = offered();
            school.as(school.outsider, () -> school.transfers.accept(offer.id(), school.outsider));
            assertThatThrownBy(() -> school.as(school.keeper, () ->
                    school.transfers.arrive(Set.of(offer.id()), CLASS_1, TODAY, school.keeper))).isInstanceOf(NotFound.class);
        }

        @Test
        void standOutUntilTheChildIsInAClass() {
            var offer = offered();
            school.as(school.outsider, () -> school.transfers.accept(offer.id(), school.outsider));
            assertThat(school.as(school.outsider, () -> school.transfers.arrivals(school.outsider))).hasSize(1);
            assertThat(school.as(school.keeper, () -> school.transfers.arrivals(school.keeper))).isEmpty();
            assertThat(arrived(offer, CLASS_1, TODAY)).extracting(Refusal::key).containsExactly("roster.refusal.class-of-another-school");
            assertThat(arrived(offer, CLASS_AT_HEWAN, TODAY.plusDays(1))).extracting(Refusal::key).containsExactly("roster.going.not-yet");
            assertThat(arrived(offer, CLASS_AT_HEWAN, TODAY)).isEmpty();
            assertThat(school.as(school.outsider, () -> school.transfers.arrivals(school.outsider))).isEmpty();
            assertThat(school.as(school.outsider, () -> school.roster.open(child, school.outsider)).klass()).isEqualTo(CLASS_AT_HEWAN);
            assertThatThrownBy(() -> arrived(offer, CLASS_AT_HEWAN, TODAY)).isInstanceOf(NotFound.class);
        }

        @Test
        void leaveTheSchoolThatLetGoALineAndNoFile() {
            var request = requested();
            school.as(school.keeper, () -> school.transfers.accept(request.id(), school.keeper));
            var line = school.as(school.keeper, () -> school.transfers.transfersFor(school.keeper)).getFirst();
            assertThat(line.childName()).isEqualTo("小满");
            assertThat(line.toSchoolName()).isEqualTo("河湾小学");
            assertThat(line.answer()).isEqualTo(TransferRequest.Answer.ACCEPTED);
            assertThat(line.mayConfirm()).isFalse();
            assertThatThrownBy(() -> school.as(school.keeper, () -> school.roster.reveal(child, ID, school.keeper))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(school.keeper, () -> school.roster.history(child, school.keeper))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void isThrottledBecauseItsAnswerTellsOfAnotherSchool() {
        var stranger = new Facts().with(NAME, "小雨").with(ID, Samples.residentId(9));
        for (int i = 0; i < LookupThrottle.SINGLE_AN_HOUR; i++)
            school.as(school.outsider, () -> school.transfers.request(HEWAN, null, stranger, null, school.outsider));
        assertThatThrownBy(() -> school.as(school.outsider, () -> school.transfers.request(HEWAN, null, xiaoman, null, school.outsider)))
                .isInstanceOf(TooManyLookups.class);
    }
}
