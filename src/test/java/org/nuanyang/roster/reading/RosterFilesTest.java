package org.nuanyang.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.importing.Workbook;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.reading.RosterReading.Declined;
import org.nuanyang.roster.reading.RosterReading.Roster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ten files of the domain folder, through the real reader, field by field. */
class RosterFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @ValueSource(strings = {"d01-school-roster-grouped.xlsx", "d02-xueji-export.xlsx", "d03-village-ledger.xlsx",
        "d04-sheet-per-class.xlsx", "d08-gbk.csv", "d09-old.xls"})
    void readsEveryFieldOfEveryChild(String file) throws IOException {
        var expected = new ArrayList<Map<String, String>>();
        expected(file).get("children").forEach(child -> expected.add(flat("", child)));
        var rows = roster(file).rows().toList();
        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            assertThat(row.problems()).as(file + " row " + row.number()).isEmpty();
            var found = new LinkedHashMap<String, String>();
            for (var key : expected.get(i).keySet())
                found.put(key, row.facts().get(Fact.byKey(key).orElseThrow()).map(RosterFilesTest::told).orElse(null));
            assertThat(found).as(file + " row " + row.number()).isEqualTo(expected.get(i));
        }
    }

    @Test @DisplayName("坏行报出，好行照收")
    void namesTheBadRowsAndKeepsTheGood() throws IOException {
        var expected = expected("d05-bad-rows.xlsx");
        var roster = roster("d05-bad-rows.xlsx");
        var bad = roster.rows().filter(RosterRow::blocked).toList();
        assertThat(roster.rows().filter(row -> !row.blocked()).count()).isEqualTo(expected.get("good").asInt());
        var wanted = new ArrayList<List<Object>>();
        expected.get("bad").forEach(each -> wanted.add(List.of(
                each.get("row").asInt(), each.get("column").asString(), PROBLEMS.get(each.get("problem").asString()))));
        var found = bad.stream().flatMap(row -> row.problems().stream().map(problem -> List.<Object>of(row.number(), problem.column(), problem.problem()))).toList();
        assertThat(found).containsAll(wanted);
        assertThat(bad).hasSameSizeAs(wanted);
        assertThat(bad.stream().flatMap(row -> row.problems().stream()).filter(problem -> problem.problem() == Problem.SAME_CHILD_AS_ROW).findFirst().orElseThrow().args())
                .first().isEqualTo("4");
    }

    private static final Map<String, Problem> PROBLEMS = Map.of(
            "checksum", Problem.ID_CHECKSUM,
            "number cell: the last digits are lost", Problem.ID_DAMAGED,
            "phone too short", Problem.PHONE_TOO_SHORT,
            "name missing", Problem.NAME_MISSING,
            "contradicts the ID number", Problem.SEX_CONTRADICTS,
            "the same child as row 4", Problem.SAME_CHILD_AS_ROW,
            "a formula, not a name", Problem.NAME_IS_FORMULA);

    @Test
    void saysWhatTheOthersAre() throws IOException {
        assertThat(read("d06-drowning-patrol.xlsx")).isInstanceOfSatisfying(Declined.class, no -> assertThat(no.looksLike()).isEqualTo(LooksLike.PATROL_LEDGER));
        assertThat(read("d07-guardians-only.xlsx")).isInstanceOfSatisfying(Declined.class, no -> assertThat(no.looksLike()).isEqualTo(LooksLike.GUARDIANS_ONLY));
        assertThat(read("d10-marks.xlsx")).isInstanceOfSatisfying(Declined.class, no -> assertThat(no.looksLike()).isEqualTo(LooksLike.MARKS));
    }

    @Test
    void keepsWhatElseTheFilesTell() throws IOException {
        var first = roster("d01-school-roster-grouped.xlsx").rows().findFirst().orElseThrow();
        assertThat(first.number()).isEqualTo(5);
        assertThat(first.facts().<String>get(Fact.FATHER_PLACE)).contains("河北省石家庄市");
        assertThat(first.facts().<String>get(Fact.FATHER_EMPLOYER)).contains("美家服装厂");
        assertThat(first.facts().<Integer>get(Fact.GUARDIAN_AGE)).contains(71);
        var ledger = roster("d03-village-ledger.xlsx").rows().toList();
        assertThat(ledger.get(1).facts().<String>get(Fact.SCHOOL)).contains("平固店镇中心学校");
        assertThat(ledger.get(1).facts().<String>get(Fact.VILLAGE_GROUP)).contains("第1组");
        assertThat(ledger.get(0).facts().<String>get(Fact.PARENT_NAME)).contains("高磊鑫、郑婷涵");
        assertThat(ledger.get(0).facts().<Phone>get(Fact.PARENT_PHONE_2)).contains(new Phone("14264647603"));
        assertThat(roster("d04-sheet-per-class.xlsx").sheets()).allSatisfy(sheet ->
                assertThat(sheet.rows()).filteredOn(RosterRow::hidden).isNotEmpty());
    }

    private static RosterReading read(String file) throws IOException {
        try (var in = Objects.requireNonNull(RosterFilesTest.class.getResourceAsStream("/rosters/" + file))) {
            return RosterReader.read(Workbook.read(in.readAllBytes()), null, TODAY);
        }
    }

    private static Roster roster(String file) throws IOException {
        return (Roster) read(file);
    }

    private static JsonNode expected(String file) {
        return JsonMapper.shared().readTree(RosterFilesTest.class.getResourceAsStream("/rosters/" + file + ".expected.json"));
    }

    private static Map<String, String> flat(String prefix, JsonNode node) {
        var flat = new LinkedHashMap<String, String>();
        node.properties().forEach(property -> {
            if (property.getValue().isObject()) flat.putAll(flat(prefix + property.getKey() + ".", property.getValue()));
            else flat.put(prefix + property.getKey(), property.getValue().asString());
        });
        return flat;
    }

    private static String told(Object value) {
        return switch (value) {
            case ResidentId id -> id.value();
            case Phone phone -> phone.digits();
            case Sex sex -> sex == Sex.MALE ? "男" : "女";
            case Relation relation -> Stream.of("姑姑").filter(word -> relation == Relation.FATHERS_SISTER).findFirst().orElse(relation.word());
            case ParentsAway away -> away.name().toLowerCase(java.util.Locale.ROOT);
            default -> value.toString();
        };
    }
}
