package org.nuanyang.indicators.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.figures.Reckoned;
import org.nuanyang.indicators.ChildOfFigure.Letters;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Spans;
import org.nuanyang.indicators.ledger.LedgerKind;
import org.nuanyang.indicators.ledger.Ledgers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** {@link LedgersTold} says what is compared. */
@DisplayName("台账报表的每个数，与指标同日的数相同")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Varied.Laid.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerSumsTest {
    /** It has columns for the matters that somebody owed. */
    private static final String BY_MATTER = "关爱制度落实情况统计表";

    /** Its rows are months. */
    private static final String BY_MONTH = "关爱学生动态状况表";

    /** Whoever counts does so on a ground. */
    private static final List<String> NOBODY = List.of("关爱学生信息汇总表 关爱学生·情形·未写明");

    @Autowired Ledgers ledgers;
    @Autowired Figures figures;
    @Autowired Spans spans;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Varied.Laying laying;
    private final String name = "和" + UUID.randomUUID().toString().substring(0, 4);
    private final Map<OrgId, Map<Told, Optional<Double>>> told = new HashMap<>();
    private Varied varied;
    private Account officer;
    private Account county;

    @BeforeAll
    void lay() {
        varied = laying.lay(name);
        officer = varied.counted().somebody(Role.TOWNSHIP_OFFICER, varied.counted().township);
        county = varied.counted().somebody(Role.COUNTY_OFFICER, qingxi.county);
    }

    private List<Printed> printed(LedgerKind kind, OrgId place) throws IOException {
        var file = varied.counted().as(place.equals(qingxi.county) ? county : officer, viewer -> {
            try {
                var out = new ByteArrayOutputStream();
                ledgers.of(kind, place, "now", viewer).book().writeExcel(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(Reckoned.anew(file)).as(kind + " reckons to the values that it carries").isNotNegative();
        return Printed.of(file);
    }

    private Optional<Double> figure(Told which, OrgId place) {
        return told.computeIfAbsent(place, _ -> new HashMap<>()).computeIfAbsent(which, _ -> Optional.ofNullable(
                varied.counted().as(place.equals(qingxi.county) ? county : officer, viewer -> which.read(figures, place, spans.now(), viewer))));
    }

    private List<OrgId> places() {
        var there = varied.counted();
        var places = new ArrayList<>(List.of(qingxi.county, there.township, there.oak, there.elm, varied.peach()));
        for (var klass : List.of(there.oakThird, there.oakFourth, there.elmThird, varied.nursery(), varied.junior())) places.add(klass.id());
        return places;
    }

    /** The rows of a table whose place is one of this test's own, and the sum. */
    private Map<String, OrgId> rows(OrgId place) {
        var rows = new LinkedHashMap<String, OrgId>(Map.of(Printed.SUM, place));
        var org = orgs.find(place).orElseThrow();
        if (org.kind() == Org.Kind.SCHOOL) orgs.classesOf(place).forEach(klass -> rows.put(klass.label(Qingxi.TODAY), klass.id()));
        if (org.kind() != Org.Kind.TOWNSHIP && org.kind() != Org.Kind.COUNTY) return rows;
        for (var school : orgs.tree(varied.counted().township)) if (school.kind() == Org.Kind.SCHOOL) rows.put(school.name(), school.id());
        if (org.kind() == Org.Kind.COUNTY) rows.put(name + "镇小计", varied.counted().township);
        return rows;
    }

    @Test @DisplayName("班级、学校、乡镇、县：每行每列都与指标相同，合计是公式，没有一列全为零")
    void areWhatTheFiguresTell() throws IOException {
        var alive = new LinkedHashSet<String>();
        var all = new TreeSet<String>();
        for (var place : places()) for (var kind : LedgerKind.values()) for (var sheet : printed(kind, place)) {
            var columns = LedgersTold.TOLD.getOrDefault(sheet.sheet(), Map.of());
            var rows = sheet.sheet().equals(BY_MONTH) ? Map.of(Printed.SUM, place) : rows(place);
            for (var row : rows.entrySet()) {
                var values = sheet.rows().get(row.getKey());
                assertThat(values).as(kind + " of " + place + " has a row " + row.getKey() + " among " + sheet.rows().keySet()).isNotNull();
                for (var column : sheet.columns()) {
                    var which = columns.get(column);
                    if (which == null) continue;
                    var where = sheet.sheet() + " " + column;
                    assertThat(Optional.ofNullable(values.get(column).number())).as(where + " of " + row.getKey() + " in the table of " + orgs.find(place).orElseThrow().name())
                            .isEqualTo(figure(which, row.getValue()));
                    if (row.getKey().equals(Printed.SUM)) assertThat(values.get(column).formula()).as(where + " is a formula").isTrue();
                    all.add(where);
                    if (place.equals(varied.counted().township) && values.get(column).number() != null && values.get(column).number() > 0) alive.add(where);
                }
            }
        }
        all.removeAll(alive);
        assertThat(all).as("compared nowhere but as nought").containsExactlyElementsOf(NOBODY);
    }

    @Test @DisplayName("新添的数字列，要么与指标比，要么写明为什么没有指标")
    void areAllComparedOrSaidWhyNot() throws IOException {
        var sheets = new LinkedHashMap<String, Set<String>>();
        for (var place : List.of(varied.counted().township, varied.counted().oak)) for (var kind : LedgerKind.values())
            for (var sheet : printed(kind, place)) sheets.computeIfAbsent(sheet.sheet(), _ -> new LinkedHashSet<>()).addAll(sheet.columns());
        assertThat(sheets.keySet()).containsExactlyInAnyOrderElementsOf(LedgersTold.TOLD.keySet());
        sheets.forEach((sheet, columns) -> {
            var compared = LedgersTold.TOLD.get(sheet).keySet();
            var untold = LedgersTold.UNTOLD.getOrDefault(sheet, Map.of()).keySet();
            for (var column : columns) assertThat(compared.contains(column) ^ untold.contains(column)).as(sheet + " " + column + " is compared, or said why not").isTrue();
            assertThat(untold).as("still in " + sheet).isSubsetOf(columns);
            if (!sheet.equals(BY_MATTER)) assertThat(compared).as("still in " + sheet).isSubsetOf(columns);
        });
    }

    @Test @DisplayName("责任书签订率按结对计：名单每名学生一行，写明几对、签了几对，加起来就是那个数")
    void openLettersToLinesThatAddUpToPairings() {
        var there = varied.counted();
        var count = there.as(officer, viewer -> figures.by(Indicator.LETTER, Dimension.SCHOOL, there.oak, spans.now(), viewer)).whole().now();
        assertThat(count).isEqualTo(new Count(2, 4, count.undecided()));
        assertThat(letters(Part.DENOMINATOR)).containsExactlyInAnyOrder(tuple("小一", 1L, 2L), tuple("小二", 0L, 1L), tuple("小三", 1L, 1L));
        assertThat(letters(Part.NUMERATOR)).containsExactlyInAnyOrder(tuple("小一", 1L, 2L), tuple("小三", 1L, 1L));
        assertThat(letters(Part.MISSING)).containsExactlyInAnyOrder(tuple("小一", 1L, 2L), tuple("小二", 0L, 1L));
    }

    private List<Tuple> letters(Part part) {
        var there = varied.counted();
        return there.as(officer, viewer -> figures.children(Indicator.LETTER, part, there.oak, null, null, spans.now(), viewer, 1)).items().stream()
                .map(child -> tuple(child.name(), ((Letters) child.beside()).count().numerator(), ((Letters) child.beside()).count().denominator())).toList();
    }
}
