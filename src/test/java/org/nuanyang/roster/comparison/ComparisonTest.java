package org.nuanyang.roster.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.demo.Invented;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.RunId;
import org.nuanyang.importing.SheetImport.Upload;
import org.nuanyang.roster.Amendment;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.CommitResult;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RowChange;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.importing.web.ApiTest;
import org.nuanyang.roster.importing.web.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@DisplayName("比对")
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final List<Facts> PUPILS = Invented.children(990101, 2_000, TODAY).stream()
            .filter(child -> child.<Integer>get(Fact.GRADE).orElseThrow() <= 6 && child.tells(Fact.ID) && child.tells(Fact.FATHER_AWAY)
                    && child.tells(Fact.MOTHER_AWAY) && child.tells(Fact.FATHER_PHONE) && child.tells(Fact.ADDRESS))
            .limit(130).toList();
    private static final List<Facts> OURS = PUPILS.subList(0, 100);

    @Autowired Environment environment;
    @Autowired Tokens tokens;
    @Autowired Imports imports;
    @Autowired Comparisons comparisons;
    @Autowired Roster roster;
    @Autowired Transfers transfers;
    @Autowired Orgs orgs;

    private SmallCounty county;
    private OrgId school;
    private Viewer keeper;
    private Map<String, ChildId> children;

    @BeforeAll
    void layOut() {
        county = new SmallCounty(environment, tokens);
    }

    @BeforeEach
    void qingshi() {
        county.owner().sql("delete from roster.child").update();
        school = new OrgId(county.school("青石小学").id());
        keeper = Scopes.viewer(Role.FILE_KEEPER, school.value());
        children = new LinkedHashMap<>();
        var rows = OURS.stream().<RowChange>map(child -> new RowChange.New(school, klass(child), child.copy().with(Fact.GRADE, null).with(Fact.CLASS, null))).toList();
        var done = (CommitResult.Committed) as(keeper, () -> roster.commit(rows, Ids.next(), keeper));
        for (int i = 0; i < OURS.size(); i++) children.put(OURS.get(i).<String>get(Fact.NAME).orElseThrow() + i, done.ids().get(i));
    }

    private OrgId klass(Facts child) {
        var year = year(child);
        return orgs.ensureClass(school, year.stage(), year.entryYear(), year.number()).id();
    }

    private static ClassYear year(Facts child) {
        return ClassYear.inGrade(child.<Integer>get(Fact.GRADE).orElseThrow(), child.<Integer>get(Fact.CLASS).orElseThrow(), TODAY);
    }

    @Test void isNotFoundByTheKeeperOfAnotherSchool() {
        var outsider = Scopes.viewer(Role.FILE_KEEPER, county.school("河湾小学").id());
        var run = compared(export());
        assertThatThrownBy(() -> as(outsider, () -> comparisons.find(run.id(), outsider))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(outsider, () -> comparisons.findings(run.id(), outsider))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(outsider, () -> imports.upload(Comparisons.KIND, school, file(export()), outsider))).isInstanceOf(NotFound.class);
        var homeroom = Scopes.viewer(Role.HOMEROOM, klass(OURS.getFirst()).value());
        assertThatThrownBy(() -> as(homeroom, () -> imports.upload(Comparisons.KIND, school, file(export()), homeroom))).isInstanceOf(NotFound.class);
        var child = children.values().iterator().next();
        assertThatThrownBy(() -> as(outsider, () -> { comparisons.settle(child, outsider); return 0; })).isInstanceOf(NotFound.class);
    }

    @Test void findsNothingInAnExportThatSaysWhatWeKnow() {
        var findings = findings(compared(export()));
        assertThat(findings.of(Finding.MINOR).stream().map(ComparisonTest::said)).isEmpty();
        assertThat(findings.of(Finding.DIFFERENT).stream().map(ComparisonTest::said)).isEmpty();
        assertThat(counts(findings)).isEqualTo(Map.of(Finding.SAME, 100));
    }

    @Test @DisplayName("十二处改动，一处不多，一处不少")
    void findsTheTwelveThatWerePlantedEachAsWhatItIs() {
        var rows = export();
        var missing = rows.remove(0);
        rows.add(RegisterExport.row(PUPILS.get(120), TODAY));
        alter(rows, 10, "班号", code -> code.substring(0, 4) + "09");
        alter(rows, 11, "姓名", name -> name.charAt(0) + "喆" + name.substring(2));
        alter(rows, 12, "身份证件号", id -> id.substring(0, 17) + (id.charAt(17) == '5' ? '6' : '5'));
        alter(rows, 13, "成员1联系电话", _ -> "15499990000");
        alter(rows, 14, "出生日期", _ -> "20010203");
        alter(rows, 15, "性别", sex -> sex.equals("男性") ? "女性" : "男性");
        alter(rows, 16, "现住址", _ -> "河湾镇柳树村9号");
        alter(rows, 17, "是否留守儿童", told -> told.equals("双亲留守儿童") ? "非留守儿童" : "双亲留守儿童");
        rows.get(19).put("成员2姓名", "何秀兰");
        rows.get(19).put("成员2关系", "祖母");
        rows.get(19).put("成员2联系电话", "15400003333");
        rows.get(19).put("成员2是否监护人", "是");
        rows.get(19).put("成员1是否监护人", "否");
        rows.add(new LinkedHashMap<>(rows.get(30)));

        var findings = findings(compared(rows));
        assertThat(findings.absent(findings.coverage(Map.of()))).extracting(Absent::name).containsExactly(missing.get("姓名"));
        assertThat(findings.of(Finding.ONLY_THEIRS)).extracting(ComparisonTest::name).containsExactly(PUPILS.get(120).<String>get(Fact.NAME).orElseThrow());
        assertThat(findings.of(Finding.UNCLEAR)).extracting(line -> line.row().told().row()).containsExactly(rows.size() + 1);
        var different = findings.of(Finding.DIFFERENT).stream().collect(Collectors.toMap(line -> line.row().told().row() - 2, ComparisonTest::said));
        assertThat(different).containsOnlyKeys(10, 11, 12, 13, 14, 15, 16, 17, 19);
        assertThat(counts(findings)).isEqualTo(Map.of(
                Finding.ONLY_OURS, 1, Finding.ONLY_THEIRS, 1, Finding.DIFFERENT, 9, Finding.UNCLEAR, 1, Finding.SAME, 90));
        assertThat(different.get(10)).containsExactly("CLASS");
        assertThat(different.get(11)).containsExactly("NAME");
        assertThat(different.get(12)).containsExactly("roster.problem.ID_CHECKSUM", "SAME_NAME_AND_BIRTH");
        assertThat(different.get(13)).containsExactly("FATHER_PHONE");
        assertThat(different.get(14)).containsExactly("BIRTH", "roster.problem.ID_BIRTH_CONTRADICTS");
        assertThat(different.get(15)).containsExactly("SEX", "roster.problem.SEX_CONTRADICTS");
        assertThat(different.get(16)).containsExactly("ADDRESS");
        assertThat(different.get(17)).containsExactly("PARENTS_AWAY");
        assertThat(different.get(19)).contains("GUARDIAN_NAME");
    }

    private static void alter(List<Map<String, String>> rows, int row, String column, java.util.function.UnaryOperator<String> change) {
        rows.get(row).compute(column, (_, before) -> change.apply(before));
    }

    private static List<Map<String, String>> export() {
        return OURS.stream().map(child -> RegisterExport.row(child, TODAY)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String name(Line line) {
        return line.row().told().facts().<String>get(Fact.NAME).orElse("");
    }

    /** Everything that the line says is otherwise. */
    private static List<String> said(Line line) {
        var row = line.row();
        return Stream.of(
                row.move() == null ? Stream.<String>of() : Stream.of("CLASS"),
                row.changes().stream().map(change -> change.fact().name()),
                row.told().problems().stream().filter(problem -> problem.blocks()).map(problem -> problem.what().key()),
                row.likenesses().stream().map(like -> like.ground().name())).flatMap(each -> each).toList();
    }

    private static Map<Finding, Integer> counts(Findings findings) {
        var counts = findings.counts(findings.coverage(Map.of()));
        return counts.entrySet().stream().filter(entry -> entry.getValue() > 0).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ImportRun compared(List<Map<String, String>> rows) {
        var outcome = as(keeper, () -> imports.upload(Comparisons.KIND, school, file(rows), keeper));
        assertThat(outcome).isInstanceOf(Outcome.Previewed.class);
        return ((Outcome.Previewed) outcome).run();
    }

    private static Upload file(List<Map<String, String>> rows) {
        return new Upload("学籍导出.xlsx", RegisterExport.file(rows));
    }

    private Findings findings(ImportRun run) {
        return as(keeper, () -> comparisons.findings(run.id(), keeper));
    }

    private <R> R as(Viewer viewer, Supplier<R> work) {
        return viewer.scope().sight().call(work::get);
    }
}
