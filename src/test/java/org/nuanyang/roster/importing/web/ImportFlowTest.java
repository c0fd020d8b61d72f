package org.nuanyang.roster.importing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.importing.web.TenRostersTest.verdicts;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.nuanyang.importing.Imports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@DisplayName("名册导入")
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFlowTest {
    static final String HEADINGS = "姓名,身份证号,性别,年级,班级,监护人姓名,与学生关系,监护人电话\n";
    static final String XIAOMAN = "小满,990101201701038522,女,三年级,1班,何秀兰,祖母,15400003333\n";
    static final String STONE = "石头,990101201708172839,男,三年级,1班,李翠花,母亲,15400004444\n";

    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired Tokens tokens;
    @Autowired Imports imports;
    @Autowired MarchClock.Moving clock;

    private SmallCounty county;
    private SmallCounty.School school;
    private Http keeper;

    @BeforeAll
    void layOut() {
        county = new SmallCounty(environment, tokens);
    }

    @BeforeEach
    void aSchoolOfItsOwn() {
        county.owner().sql("delete from roster.transfer_request").update();
        county.owner().sql("delete from roster.child").update();
        school = county.school("青石小学");
        keeper = keeperOf(school);
    }

    @AfterEach
    void today() {
        clock.passed = Duration.ZERO;
    }

    @Test void isNotFoundByTheKeeperOfAnotherSchool() {
        var outsider = keeperOf(county.school("河湾小学"));
        var id = previewed(XIAOMAN);
        assertThat(outsider.get(url(id)).status()).isEqualTo(404);
        assertThat(outsider.post(url(id) + "/commit").status()).isEqualTo(404);
        var foreign = outsider.bring(school.code(), "a.csv", csv(XIAOMAN));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().get("detail").asString()).contains(school.code());
        keeper.post(url(id) + "/commit");
        assertThat(outsider.get(url(id)).status()).isEqualTo(404);
        assertThat(outsider.post(url(id) + "/undo").status()).isEqualTo(404);
        assertThat(children()).isEqualTo(1);
    }

    @Test void isForKeepersAndNotForHomeroomTeachers() {
        var homeroom = new Http(port, county.token(Role.HOMEROOM, county.klass(school, 2023, 1)));
        assertThat(homeroom.bring(school.code(), "a.csv", csv(XIAOMAN)).status()).isEqualTo(404);
        assertThat(homeroom.get(url(previewed(XIAOMAN))).status()).isEqualTo(404);
    }

    @Test void showsAPreviewToItsMakerOnlyAndAFinishedRunToTheSchool() {
        var colleague = keeperOf(school);
        var id = previewed(XIAOMAN);
        assertThat(colleague.get(url(id)).status()).isEqualTo(404);
        assertThat(colleague.post(url(id) + "/commit").status()).isEqualTo(404);
        keeper.post(url(id) + "/commit");
        var seen = colleague.get(url(id)).json();
        assertThat(seen.get("state").asString()).isEqualTo("committed");
        assertThat(seen.has("rows")).isFalse();
    }

    @Test void takesAFileInOnceHoweverOftenItIsConfirmed() {
        var id = previewed(XIAOMAN + STONE);
        var both = java.util.stream.Stream.of(1, 2)
                .map(_ -> CompletableFuture.supplyAsync(() -> keeper.post(url(id) + "/commit"))).toList();
        both.forEach(answer -> assertThat(answer.join().status()).as(answer.join().text()).isEqualTo(200));
        assertThat(children()).isEqualTo(2);
        assertThat(keeper.post(url(id) + "/commit").json().get("counts").get("enrolled").asInt()).isEqualTo(2);
        assertThat(count("select count(*) from roster.amendment where run_id = '%s'".formatted(id))).isEqualTo(2);
    }

    @Test void keepsNothingOfAPreviewAfterADay() {
        var id = previewed(XIAOMAN);
        clock.passed = Duration.ofHours(25);
        assertThat(keeper.get(url(id)).status()).isEqualTo(410);
        var late = keeper.post(url(id) + "/commit");
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.json().get("detail").asString()).contains("重新上传");
        assertThat(imports.forgetExpired(clock.instant())).isPositive();
        assertThat(imports.forgetExpired(clock.instant())).isZero();
        assertThat(count("select count(*) from importing.run where file_sealed is not null or preview_sealed is not null")).isZero();
        assertThat(children()).isZero();
    }

    @Test void liesSealedInTheDatabase() {
        var id = previewed(XIAOMAN);
        var stored = county.owner().sql("select file_sealed || preview_sealed from importing.run where id = :id")
                .param("id", UUID.fromString(id)).query(byte[].class).single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("990101201701038522", "15400003333");
        assertThat(new String(stored, UTF_8)).doesNotContain("小满");
    }

    @Test void makesThePreviewAnewWhenTheRollHasChangedMeanwhile() {
        var first = previewed(XIAOMAN);
        commit(previewed(XIAOMAN.replace("15400003333", "15400005555")));
        var stale = keeper.post(url(first) + "/commit");
        assertThat(stale.status()).isEqualTo(409);
        var anew = keeper.get(url(first)).json();
        assertThat(anew.get("changedSincePreview")).hasSize(1);
        assertThat(anew.get("rows").get(0).get("verdict").asString()).isEqualTo("changed");
        var change = anew.get("rows").get(0).get("changes").get(0);
        assertThat(change.get("field").asString()).isEqualTo("guardian.phone");
        assertThat(change.get("before").asString()).isEqualTo("15400005555");
        commit(first);
        assertThat(children()).isEqualTo(1);
        assertThat(verdicts(keeper.bring(school.code(), "a.csv", csv(XIAOMAN)))).isEqualTo(Map.of("same", 1));
    }

    @Test void asksTheSchoolThatHasAChildAndShowsNothingOfIt() {
        commit(previewed(XIAOMAN));
        var other = county.school("河湾小学");
        var outsider = keeperOf(other);
        var row = outsider.bring(other.code(), "b.csv", csv("满满,990101201701038522,女,二年级,2班,王大山,父亲,15400006666\n"));
        assertThat(verdicts(row)).isEqualTo(Map.of("elsewhere", 1));
        assertThat(row.text()).doesNotContain("小满", "何秀兰", "15400003333", "青石");
        var id = row.json().get("id").asString();
        assertThat(outsider.post(url(id) + "/commit").json().get("counts").get("asked").asInt()).isEqualTo(1);
        assertThat(count("select count(*) from roster.transfer_request where answer is null")).isEqualTo(1);
        assertThat(outsider.post(url(id) + "/undo").status()).isEqualTo(200);
        assertThat(count("select count(*) from roster.transfer_request where answer is null")).isZero();
    }

    @Test void leavesADoubtfulRowOutUntilAPersonDecides() {
        commit(previewed("小满,,女,三年级,1班,何秀兰,祖母,15400003333\n"));
        var doubtful = "小满,,女,三年级,1班,何秀兰,祖母,15400007777\n";
        var preview = keeper.bring(school.code(), "c.csv", csv(doubtful));
        assertThat(verdicts(preview)).isEqualTo(Map.of("duplicate", 1));
        var known = preview.json().get("rows").get(0).get("resembles").get(0).asString();
        commit(preview.json().get("id").asString());
        assertThat(children()).isEqualTo(1);
        var again = previewed(doubtful);
        var unknown = keeper.post(url(again) + "/commit", "{\"decisions\":{\"2\":\"perhaps\"}}");
        assertThat(unknown.status()).isEqualTo(422);
        var same = keeper.post(url(again) + "/commit", "{\"decisions\":{\"2\":\"same:%s\"}}".formatted(known));
        assertThat(same.json().get("counts").get("updated").asInt()).isEqualTo(1);
        var third = previewed(doubtful.replace("7777", "8888"));
        keeper.post(url(third) + "/commit", "{\"decisions\":{\"2\":\"different\"}}");
        assertThat(children()).isEqualTo(2);
    }

    @Test void leavesOutWhatAPersonLeavesOut() {
        var id = previewed(XIAOMAN + STONE);
        keeper.post(url(id) + "/commit", "{\"decisions\":{\"3\":\"leave-out\"}}");
        assertThat(children()).isEqualTo(1);
    }

    @Test void cannotBeUndoneOverALaterEdit() {
        var first = previewed(XIAOMAN);
        commit(first);
        commit(previewed(XIAOMAN.replace("15400003333", "15400005555")));
        var undo = keeper.post(url(first) + "/undo");
        assertThat(undo.status()).isEqualTo(409);
        assertThat(undo.json().get("obstacles").get(0).asString()).contains("小满");
        assertThat(keeper.get(url(first)).json().get("state").asString()).isEqualTo("committed");
        assertThat(children()).isEqualTo(1);
    }

    @Test void keepsAGradeWithoutAClassAndFindsItTheSame() {
        var told = "小满,990101201701038522,女,三年级,,何秀兰,祖母,15400003333\n";
        var preview = keeper.bring(school.code(), "a.csv", csv(told));
        assertThat(preview.json().get("newClasses").get(0).asString()).isEqualTo("三年级");
        commit(preview.json().get("id").asString());
        assertThat(verdicts(keeper.bring(school.code(), "a.csv", csv(told)))).isEqualTo(Map.of("same", 1));
        assertThat(verdicts(keeper.bring(school.code(), "a.csv", csv(XIAOMAN)))).isEqualTo(Map.of("changed", 1));
    }

    @Test void isDescribedForPrograms() {
        var described = keeper.get("/v3/api-docs").json();
        assertThat(described.get("paths").propertyNames()).contains(
                "/api/v1/imports", "/api/v1/imports/{id}", "/api/v1/imports/{id}/commit", "/api/v1/imports/{id}/undo");
        var row = described.get("components").get("schemas").get("RowJson");
        assertThat(row.get("properties").propertyNames()).contains("sheet", "row", "verdict", "problems");
        assertThat(described.get("components").get("schemas").get("ProblemJson").get("properties").propertyNames())
                .contains("column", "value", "problem", "advice");
    }

    @Test void isLoggedWithoutAPersonalValue() {
        commit(previewed(XIAOMAN));
        assertThat(count("select count(distinct action) from audit.entry where action in ('import.previewed', 'import.committed', 'roster.looked-elsewhere')")).isEqualTo(3);
        assertThat(count("select count(*) from audit.entry where details::text like '%小满%' or details::text like '%9901012017%'")).isZero();
    }

    private Http keeperOf(SmallCounty.School one) {
        return new Http(port, county.token(Role.FILE_KEEPER, one.id()));
    }

    private String previewed(String rows) {
        var answer = keeper.bring(school.code(), "a.csv", csv(rows));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private void commit(String id) {
        var answer = keeper.post(url(id) + "/commit");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    static byte[] csv(String rows) {
        return (HEADINGS + rows).getBytes(UTF_8);
    }

    static String url(String id) {
        return "/api/v1/imports/" + id;
    }

    private long children() {
        return count("select count(*) from roster.child where left_on is null and school_id = '%s'".formatted(school.id()));
    }

    private long count(String sql) {
        return county.owner().sql(sql).query(Long.class).single();
    }
}
