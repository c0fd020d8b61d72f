package org.nuanyang.care.diary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.care.record.RecordsFixture.in;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.NextStep;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.Priority;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.RecordInput;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.care.record.RecordsFixture;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.GrowthSource.Entry;
import org.nuanyang.roster.GrowthSource.GrowthKind;
import org.nuanyang.roster.GrowthSource.Place;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("成长日记")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class DiaryTest {
    private static final LocalDate TODAY = Qingxi.TODAY;
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Environment environment;
    @Autowired CareRecords records;
    @Autowired Diary diary;
    @Autowired Tokens tokens;

    private RecordsFixture fixture;
    private ChildId xiaoman;
    private Account account;
    private Viewer homeroom;

    @BeforeEach
    void meet() {
        fixture = new RecordsFixture(qingxi, roster, environment);
        xiaoman = fixture.child("小满", qingxi.third.id());
        account = fixture.account();
        qingxi.grant(account, Role.HOMEROOM, qingxi.third.id(), LocalDate.of(2025, 9, 1), null);
        homeroom = fixture.as(account, Role.HOMEROOM, qingxi.third.id());
    }

    @Test
    void isNotFoundByAnotherSchoolNorAboveTheSchool() {
        for (var stranger : List.of(fixture.viewer(Role.FILE_KEEPER, qingxi.hewan), fixture.viewer(Role.HOMEROOM, qingxi.fourth.id()))) {
            assertThatThrownBy(() -> in(stranger, () -> diary.read(xiaoman, null, Place.TOP, stranger))).isInstanceOf(NotFound.class);
        }
        var county = fixture.viewer(Role.COUNTY_OFFICER, qingxi.qingshi);
        assertThatThrownBy(() -> in(county, () -> diary.read(xiaoman, null, Place.TOP, county))).isInstanceOf(NotFound.class);
    }

    @Test
    void goesThroughEverythingPartByPartAndTellsNothingTwice() {
        for (int i = 0; i < 70; i++) made(new CareRecord.DiaryEntry(on(TODAY.minusDays(i / 10)), "第" + i + "篇"), homeroom);
        var seen = new ArrayList<Entry>();
        var place = Place.TOP;
        int parts = 0;
        while (place != null) {
            var from = place;
            var part = in(homeroom, () -> diary.read(xiaoman, null, Place.parse(from.toString()).orElseThrow(), homeroom)).part();
            seen.addAll(part.entries());
            place = part.next();
            parts++;
        }
        assertThat(parts).isEqualTo(3);
        assertThat(seen).hasSize(71).isSortedAccordingTo(Entry.LATEST_FIRST);
        assertThat(new HashSet<>(seen)).hasSize(71);
        assertThat(seen.getLast().words()).contains("建档");
        var only = in(homeroom, () -> diary.read(xiaoman, GrowthKind.SCHOOL, Place.TOP, homeroom)).part();
        assertThat(only.entries()).singleElement().satisfies(entry -> assertThat(entry.kind()).isEqualTo(GrowthKind.SCHOOL));
    }

    @Test
    void keepsTheOrderOfADayBetweenRecordsAndTheRest() {
        fixture.owner().sql("update roster.enrolment set from_on = :day where child_id = :id").param("day", TODAY).param("id", xiaoman.value()).update();
        for (int i = 0; i < Diary.PART; i++) made(new CareRecord.DiaryEntry(on(TODAY), "第" + i + "篇"), homeroom);
        var first = in(homeroom, () -> diary.read(xiaoman, null, Place.TOP, homeroom)).part();
        assertThat(first.entries()).allMatch(entry -> entry.kind() == GrowthKind.DIARY);
        var second = in(homeroom, () -> diary.read(xiaoman, null, first.next(), homeroom)).part();
        assertThat(second.entries()).extracting(Entry::kind).containsExactly(GrowthKind.SCHOOL);
    }

    @Test
    void showsAnOutsideHelperTheirOwnAlone() {
        var outside = fixture.helping(Role.OUTSIDE_HELPER, xiaoman);
        made(new CareRecord.DiaryEntry(on(TODAY), "班主任写的"), homeroom);
        made(new CareRecord.DiaryEntry(on(TODAY), "爱心妈妈写的"), outside);
        var read = in(outside, () -> diary.read(xiaoman, null, Place.TOP, outside));
        assertThat(read.whole()).isFalse();
        assertThat(read.part().entries()).singleElement().satisfies(entry -> assertThat(entry.words()).contains("爱心妈妈写的"));
    }

    @Test
    void worksAsPagesAndAsFragments() {
        for (int i = 0; i < 40; i++) made(new CareRecord.DiaryEntry(on(TODAY.minusDays(i / 4)), "第" + i + "篇"), homeroom);
        var browser = new Browser(port).as(account.login(), Qingxi.PASSWORD);
        var page = browser.get("/children/" + xiaoman + "/diary").body();
        assertThat(page).contains("第3篇", "hx-trigger=\"revealed\"").doesNotContain("第36篇");
        var next = page.replaceAll("(?s).*href=\"([^\"]*before=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(browser.get(next).body()).contains("<html", "第36篇", "建档", "回到最近的").doesNotContain("第3篇<");
        assertThat(browser.get(next, "HX-Request", "true").body()).contains("第36篇").doesNotContain("<html");
        assertThat(browser.get("/children/" + xiaoman + "/diary?kind=SCHOOL").body()).contains("建档").doesNotContain("第3篇");
        assertThat(browser.get("/children/" + xiaoman + "/growth").location()).isEqualTo("/children/" + xiaoman + "/diary");
        assertThat(fixture.owner().sql("select count(*) from audit.entry where subject_id = :id and action = 'child.opened'").param("id", xiaoman.value()).query(Long.class).single())
                .as("each part opens the file, wherever its address begins").isEqualTo(4);
    }

    @Test
    void tellsTheChildsPageOfThreeCommunicationsAndFourPriorities() {
        made(new CareRecord.HomeVisit(on(TODAY.minusDays(3)).with(Party.GUARDIAN, Party.FATHER), null, null, null, "父亲正好在家", null, null), homeroom);
        made(new CareRecord.Talk(on(TODAY).of(Priority.STUDY, Priority.MANAGED_BODY).promising(new NextStep("周末一起写信", null, TODAY.plusDays(2))), "谈了作业", null), homeroom);
        made(new CareRecord.CarerCall(Common.of(RecordId.next(), List.of(xiaoman), TODAY, Mode.PHONE).with(Party.MOTHER).attempted(), null), homeroom);
        made(new CareRecord.FamilyCall(Common.of(RecordId.next(), List.of(xiaoman), TODAY, Mode.VIDEO).with(Party.MOTHER), null), homeroom);
        var page = new Browser(port).as(account.login(), Qingxi.PASSWORD).get("/children/" + xiaoman).body();
        assertThat(page).contains("2026-03-12（今天）", "2026-03-09（3 天前）", "周末一起写信", "学习优先、管身体", "安全优先、生活优先、活动优先", "/children/" + xiaoman + "/diary");
        assertThat(page.split("2026-03-09（3 天前）", -1)).as("parents, guardian, in person").hasSize(4);
    }

    @Test
    void speaksJson() {
        var http = tokens.make(account.id(), "试", TODAY.plusMonths(1), homeroom);
        var input = RecordInput.of(new CareRecord.Talk(on(TODAY), "从手机来的", null));
        var other = fixture.child("别班的", qingxi.fourth.id());
        var bad = RecordInput.of(new CareRecord.Talk(Common.of(RecordId.next(), List.of(other), TODAY, Mode.IN_PERSON), "别班", null));
        assertThat(post(http, JSON.writeValueAsString(input)).path("verdicts").path(0).path("word").asString()).isEqualTo("CREATED");
        var answers = post(http, "[" + JSON.writeValueAsString(input) + "," + JSON.writeValueAsString(bad) + ",{\"id\":\"x\",\"children\":7},3]").path("verdicts");
        assertThat(answers.valueStream().map(each -> each.path("word").asString()).toList()).containsExactly("IDENTICAL", "INVALID", "INVALID", "INVALID");
        assertThat(answers.path(1).path("sentences").path(0).path("words").asString()).contains("不在您联系的名单里");
        assertThat(post(http, "[]").path("status").asInt()).isEqualTo(422);
        var told = get(http, "/api/v1/children/" + xiaoman + "/diary");
        assertThat(told.path("entries").path(0).path("words").asString()).contains("从手机来的");
        assertThat(get(http, "/api/v1/children/" + other + "/diary").path("status").asInt()).isEqualTo(404);
    }

    private Common on(LocalDate day) {
        return Common.of(RecordId.next(), List.of(xiaoman), day, Mode.IN_PERSON);
    }

    private void made(CareRecord record, Viewer by) {
        assertThat(in(by, () -> records.record(record, by))).isInstanceOf(Recorded.Created.class);
    }

    private JsonNode post(String token, String json) {
        return send(token, HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/care-records")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, UTF_8)));
    }

    private JsonNode get(String token, String path) {
        return send(token, HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    private static JsonNode send(String token, HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return JSON.readTree(client.send(request.header("Authorization", "Bearer " + token).header("Accept-Language", "zh").build(), HttpResponse.BodyHandlers.ofString(UTF_8)).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
