package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.NotFound;

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
    }

    @Test
    void isTakenBackByTheSchoolThatAsked() {
        var request = requested();
        assertThatThrownBy(() -> school.as(school.keeper, () -> { school.transfers.withdraw(request.id(), school.keeper); return null; }))
                .isInstanceOf(NotFound.class);
        school.as(school.outsider, () -> { school.transfers.withdraw(request.id(), school.outsider); return null; });
        assertThatThrownBy(() -> school.as(school.keeper, () -> school.transfers.accept(request.id(), school.keeper))).isInstanceOf(NotFound.class);
    }
}
