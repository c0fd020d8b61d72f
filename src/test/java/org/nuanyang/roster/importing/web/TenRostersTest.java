package org.nuanyang.roster.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as schools really send them, from the upload to the children's files and back, over the API. */
@DisplayName("十份名册")
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenRostersTest {
    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired Tokens tokens;

    private SmallCounty county;

    @BeforeAll
    void layOut() {
        county = new SmallCounty(environment, tokens);
        county.owner().sql("update roster.child set resident_id_sealed = null, resident_id_blind = null").update(); // children of other tests bear the same numbers
    }

    @ParameterizedTest
    @ValueSource(strings = {"d01-school-roster-grouped.xlsx", "d02-xueji-export.xlsx", "d03-village-ledger.xlsx",
        "d04-sheet-per-class.xlsx", "d08-gbk.csv", "d09-old.xls"})
    void areReadTakenInFoundTheSameAndUndone(String name) throws IOException {
        var school = county.school(name);
        var http = new Http(port, county.token(Role.FILE_KEEPER, school.id()));
        var expected = expected(name).get("children");

        var preview = http.bring(school.code(), name, file(name));
        assertThat(preview.status()).as(preview.text()).isEqualTo(201);
        var rows = preview.json().get("rows");
        assertThat(rows).as(preview.text()).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) assertTold(expected.get(i), rows.get(i), name + " row " + rows.get(i).get("row"));
        assertThat(verdicts(preview)).isEqualTo(Map.of("new", expected.size()));
        assertThat(count("roster.child", school)).isZero();

        var id = preview.json().get("id").asString();
        var commit = http.post("/api/v1/imports/" + id + "/commit");
        assertThat(commit.status()).as(commit.text()).isEqualTo(200);
        assertThat(commit.json().get("state").asString()).isEqualTo("committed");
        assertThat(commit.json().get("counts").get("enrolled").asInt()).isEqualTo(expected.size());
        assertThat(count("roster.child", school)).isEqualTo(expected.size());

        var again = http.bring(school.code(), name, file(name));
        assertThat(verdicts(again)).as(differences(again)).isEqualTo(Map.of("same", expected.size()));

        var undo = http.post("/api/v1/imports/" + id + "/undo");
        assertThat(undo.status()).as(undo.text()).isEqualTo(200);
        assertThat(undo.json().get("state").asString()).isEqualTo("undone");
        assertThat(verdicts(http.bring(school.code(), name, file(name)))).isEqualTo(Map.of("new", expected.size()));
    }

    @Test
    void letsTheGoodRowsOfAFileInAndSaysWhatIsWrongWithTheOthers() throws IOException {
        var school = county.school("d05");
        var http = new Http(port, county.token(Role.FILE_KEEPER, school.id()));
        var expected = expected("d05-bad-rows.xlsx");
        var preview = http.bring(school.code(), "d05.xlsx", file("d05-bad-rows.xlsx"));
        var good = expected.get("good").asInt();
        assertThat(verdicts(preview)).isEqualTo(Map.of("new", good, "problem", expected.get("bad").size()));
        var problems = new HashMap<Integer, JsonNode>();
        preview.json().get("rows").forEach(row -> problems.put(row.get("row").asInt(), row));
        for (var bad : expected.get("bad")) {
            var row = problems.get(bad.get("row").asInt());
            assertThat(row.get("verdict").asString()).as("row " + bad).isEqualTo("problem");
            assertThat(row.get("problems").toString()).contains(bad.get("column").asString());
            row.get("problems").forEach(problem -> {
                assertThat(problem.get("problem").asString()).isNotBlank().doesNotContain("roster.");
                assertThat(problem.get("advice").asString()).isNotBlank().doesNotContain("roster.");
            });
        }
        var id = preview.json().get("id").asString();
        var commit = http.post("/api/v1/imports/" + id + "/commit");
        assertThat(commit.json().get("counts").get("enrolled").asInt()).isEqualTo(good);
        assertThat(verdicts(http.bring(school.code(), "d05.xlsx", file("d05-bad-rows.xlsx"))))
                .isEqualTo(Map.of("same", good, "problem", expected.get("bad").size()));
    }

    @ParameterizedTest
    @CsvSource({"d06-drowning-patrol.xlsx, patrol", "d07-guardians-only.xlsx, guardians", "d10-marks.xlsx, marks"})
    void declineWhatIsNoRosterAndSayWhatItSeemsToBe(String name, String looksLike) throws IOException {
        var school = county.school(name);
        var http = new Http(port, county.token(Role.FILE_KEEPER, school.id()));
        var answer = http.bring(school.code(), name, file(name));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("looksLike").asString()).isNotBlank();
        assertThat(answer.json().get("detail").asString()).contains("花名册");
        assertThat(http.english().bring(school.code(), name, file(name)).json().get("looksLike").asString()).contains(looksLike);
        assertThat(count("importing.run", school)).isZero();
    }

    private static void assertTold(JsonNode expected, JsonNode told, String where) {
        expected.properties().forEach(field -> {
            var value = told.get(field.getKey());
            assertThat(value).as("%s: %s", where, field.getKey()).isNotNull();
            if (field.getValue().isObject()) assertTold(field.getValue(), value, where + " " + field.getKey());
            else assertThat(value).as("%s: %s", where, field.getKey()).isEqualTo(field.getValue());
        });
    }

    static Map<String, Integer> verdicts(Http.Answer preview) {
        assertThat(preview.status()).as(preview.text()).isEqualTo(201);
        var verdicts = new HashMap<String, Integer>();
        preview.json().get("rows").forEach(row -> verdicts.merge(row.get("verdict").asString(), 1, Integer::sum));
        return verdicts;
    }

    private static String differences(Http.Answer preview) {
        var text = new StringBuilder();
        preview.json().get("rows").forEach(row -> {
            if (!row.get("verdict").asString().equals("same")) text.append(row.get("verdict")).append(row.get("changes")).append(row.get("problems")).append('\n');
        });
        return text.toString();
    }

    private long count(String table, SmallCounty.School school) {
        return county.owner().sql("select count(*) from " + table + " where " + (table.equals("roster.child") ? "school_id" : "org_id") + " = :school")
                .param("school", school.id()).query(Long.class).single();
    }

    static byte[] file(String name) throws IOException {
        try (var in = TenRostersTest.class.getResourceAsStream("/rosters/" + name)) {
            return in.readAllBytes();
        }
    }

    private static JsonNode expected(String name) throws IOException {
        return new JsonMapper().readTree(file(name + ".expected.json"));
    }
}
