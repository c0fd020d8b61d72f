package org.nuanyang.roster.entrusted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.files.Sample;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("委托照护")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class EntrustedCaresTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired EntrustedCares cares;

    @Test
    void isNotFoundByAnotherSchool() {
        var child = entered();
        var care = open(child);
        assertThatThrownBy(() -> as(qingxi.hewan, viewer -> cares.enter(child, AgreementPaperTest.agreement(), Optional.empty(), viewer))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(qingxi.hewan, viewer -> cares.find(child, care.id(), viewer))).isInstanceOf(NotFound.class);
        assertThat(all(qingxi.hewan, child)).isEmpty();
        var outsider = somebody(Role.FILE_KEEPER, qingxi.hewan);
        for (var page : new String[] {"", "/new", "/agreement.pdf"}) assertThat(outsider.get(url(child) + page).status()).as(page).isEqualTo(404);
        assertThat(outsider.post(url(child)).status()).isEqualTo(404);
        assertThat(outsider.post(url(child) + "/" + care.id() + "/end", "on", "2026-03-01", "why", "TERM_OVER").status()).isEqualTo(404);
        assertThat(outsider.upload(url(child) + "/" + care.id() + "/scans", "file", "a.jpg", Sample.photo(40, 30, 1)).status()).isEqualTo(404);
    }

    @Test
    void makesTheCarerTheGuardianWithTheDayOfSigning() {
        var child = entered();
        assertThat(fact(child, GUARDIAN_NAME)).contains("欧阳堃喆㛃𬭎");
        assertThat(fact(child, GUARDIAN_PHONE)).contains(new Phone("15400003333"));
        assertThat(fact(child, GUARDIAN_AGREEMENT_SIGNED)).contains(RoughDate.parse("2026-02-22"));
    }

    @Test
    void leavesTheFactsWithItsEnd() {
        var child = entered();
        var end = new EntrustedCare.End(LocalDate.of(2026, 3, 10), CareEnding.PARENT_RETURNED, "父亲回来了");
        assertThat(end(child, open(child).id(), end)).isEmpty();
        assertThat(fact(child, GUARDIAN_AGREEMENT_SIGNED)).isEmpty();
        assertThat(fact(child, GUARDIAN_NAME)).contains("欧阳堃喆㛃𬭎");
        assertThat(all(qingxi.qingshi, child)).singleElement()
                .satisfies(care -> assertThat(care.end()).isEqualTo(end));
    }

    @Test
    void endsNotTwice() {
        var child = entered();
        var id = open(child).id();
        var end = new EntrustedCare.End(LocalDate.of(2026, 3, 10), CareEnding.TERM_OVER, null);
        end(child, id, end);
        assertThat(end(child, id, end)).singleElement()
                .satisfies(refusal -> assertThat(refusal.words()).contains("已经结束"));
    }

    @Test
    void isChangedByANewOneAndKeepsTheOld() {
        var child = entered();
        var first = open(child).id();
        assertThat(enter(child, Optional.empty())).as("somebody did not see the first").singleElement().asString().contains("meanwhile");
        assertThat(enter(child, Optional.of(first))).isEmpty();
        var all = all(qingxi.qingshi, child);
        assertThat(all).hasSize(2);
        assertThat(all.getLast().end().why()).isEqualTo(CareEnding.REPLACED);
        assertThat(enter(child, Optional.of(first))).as("a double click").isNotEmpty();
    }

    @Test
    void saysWhatTheLawAsksForAndKeepsWhatWasTyped() {
        var child = enrolled();
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.get(url(child) + "/new").body()).contains("value=\"陈志强\"", "value=\"何秀兰\"", "value=\"14200001111\"");
        var answer = keeper.post(url(child), "entrusterName", "陈志强", "carerName", "何秀兰", "carerRelation", "PATERNAL_GRANDMOTHER", "carerPhone", "138",
                "signature", "ON_PAPER");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("138", "value=\"何秀兰\"");
        answer = keeper.post(url(child), "entrusterName", "陈志强", "carerName", "何秀兰", "carerRelation", "PATERNAL_GRANDMOTHER", "signature", "ON_PAPER");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写何秀兰的出生日期", "曾实施性侵害", "孩子已满 8 周岁", "每周联系", "请填写签订日期");
    }

    @Test
    void goesFromTheFormToTheChildsPage() {
        var child = enrolled();
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.get("/children/" + child).body()).contains("父母都不在家，还没有登记委托照护协议");
        var answer = keeper.post(url(child), Stream.of("entrusterName", "陈志强", "entrusterRelation", "FATHER", "carerName", "何秀兰", "carerRelation",
                "PATERNAL_GRANDMOTHER", "carerBirth", "1958-04-02", "capable", "true", "ruledOut", "VIOLENCE", "ruledOut", "ADDICTION", "ruledOut", "NEGLECT",
                "ruledOut", "OTHERWISE_UNFIT", "wishOn", "2026-02-20", "wishHow", "FACE_TO_FACE", "from", "2026-02-25", "until", "2026-04-01", "weekly", "true",
                "signature", "BY_PHONE", "signedOn", "2026-02-22", "witness", "李根生").toArray(String[]::new));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        assertThat(keeper.get("/children/" + child).body()).contains("由何秀兰照料，协议 2026-04-01 到期，还有 20 天");
        assertThat(keeper.get(url(child)).body()).contains("李根生", "电话同意", "曾实施性侵害");
        assertThat(keeper.get("/?").status()).isEqualTo(200);
    }

    @Test
    void keepsAScanForTheSchoolAlone() {
        var child = entered();
        var care = open(child);
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        keeper.get(url(child));
        assertThat(keeper.upload(url(child) + "/" + care.id() + "/scans", "file", "x.html", "<html>".getBytes()).body()).contains("不是其中任何一种");
        assertThat(keeper.upload(url(child) + "/" + care.id() + "/scans", "file", "协议.jpg", Sample.photo(400, 300, 6)).status()).isEqualTo(302);
        var address = Pattern.compile("/files/[0-9a-f-]{36}").matcher(keeper.get(url(child)).body()).results().findFirst().orElseThrow().group();
        var answer = keeper.get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("Cache-Control")).contains("no-store", "private");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(somebody(Role.HOMEROOM, qingxi.third.id()).get(address).status()).isEqualTo(200);
        assertThat(somebody(Role.FILE_KEEPER, qingxi.hewan).get(address).status()).isEqualTo(404);
        assertThat(somebody(Role.HOMEROOM, qingxi.fourth.id()).get(address).status()).isEqualTo(404);
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).get(address).status()).isEqualTo(404);
        assertThat(new Browser(port).get(address).status()).isNotEqualTo(200);
        assertThat(keeper.post(url(child) + "/" + care.id() + "/scans/" + address.substring(7) + "/removal").status()).isEqualTo(302);
        assertThat(keeper.get(address).status()).isEqualTo(404);
    }

    @Test
    void isPrintedForWhoeverMayCall() {
        var child = entered();
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.takeOut(url(child) + "/agreement.pdf").header("Content-Type")).isEqualTo("application/pdf");
        assertThat(keeper.takeOut(url(child) + "/agreement.pdf?of=" + open(child).id()).header("Content-Disposition")).contains("attachment");
        assertThat(somebody(Role.PSYCHOLOGY, qingxi.qingshi).get(url(child) + "/agreement.pdf").status()).isEqualTo(404);
    }

    private EntrustedCare open(ChildId child) {
        return all(qingxi.qingshi, child).getFirst();
    }

    private Optional<Object> fact(ChildId child, Fact fact) {
        return as(qingxi.qingshi, viewer -> roster.open(child, viewer)).facts().get(fact);
    }

    private List<Refusal> enter(ChildId child, Optional<EntrustedCareId> instead) {
        return as(qingxi.qingshi, viewer -> cares.enter(child, AgreementPaperTest.agreement(), instead, viewer));
    }

    private List<EntrustedCare> all(OrgId school, ChildId child) {
        return as(school, viewer -> cares.of(child, viewer));
    }

    private List<Refusal> end(ChildId child, EntrustedCareId id, EntrustedCare.End end) {
        return as(qingxi.qingshi, viewer -> cares.end(child, id, end, viewer));
    }

    private ChildId entered() {
        var child = enrolled();
        assertThat(enter(child, Optional.empty())).isEmpty();
        return child;
    }

    private ChildId enrolled() {
        var facts = new Facts().with(NAME, "小满").with(BIRTH, RoughDate.parse("2017-05-21")).with(FATHER_NAME, "陈志强")
                .with(FATHER_PHONE, new Phone("14200001111")).with(FATHER_AWAY, true).with(MOTHER_NAME, "林秀梅").with(MOTHER_AWAY, true)
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER);
        return as(qingxi.qingshi, viewer -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, viewer)).id());
    }

    private static String url(ChildId child) {
        return "/children/" + child + "/entrusted-care";
    }

    private <R> R as(OrgId school, Function<Viewer, R> work) {
        var account = qingxi.account(login(), "档案员").id();
        var viewer = Scopes.viewer(Scopes.COUNTY, account, Role.FILE_KEEPER, school.value());
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    private Browser somebody(Role role, OrgId org) {
        var login = login();
        qingxi.with(login, "某人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
