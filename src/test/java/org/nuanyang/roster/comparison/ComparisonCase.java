package org.nuanyang.roster.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.demo.Invented;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.SheetImport.Upload;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.CommitResult;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RowChange;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.importing.web.ApiTest;
import org.nuanyang.roster.importing.web.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** 青石小学 with a hundred children, and its register's export. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ComparisonCase {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    static final List<Facts> PUPILS = Invented.children(990101, 2_000, TODAY).stream()
            .filter(child -> child.<Integer>get(Fact.GRADE).orElseThrow() <= 6 && child.tells(Fact.ID) && child.tells(Fact.FATHER_AWAY)
                    && child.tells(Fact.MOTHER_AWAY) && child.tells(Fact.FATHER_PHONE) && child.tells(Fact.ADDRESS))
            .limit(130).toList();
    static final List<Facts> OURS = PUPILS.subList(0, 100);

    @Autowired Environment environment;
    @Autowired Tokens tokens;
    @Autowired Imports imports;
    @Autowired Comparisons comparisons;
    @Autowired Roster roster;
    @Autowired Transfers transfers;
    @Autowired Orgs orgs;

    SmallCounty county;
    OrgId school;
    Viewer keeper;
    List<ChildId> children;

    @BeforeAll
    void layOut() {
        county = new SmallCounty(environment, tokens);
    }

    @BeforeEach
    void qingshi() {
        county.owner().sql("delete from roster.child").update();
        school = new OrgId(county.school("青石小学").id());
        keeper = Scopes.viewer(Role.FILE_KEEPER, school.value());
        children = new ArrayList<>();
        var rows = OURS.stream().<RowChange>map(child -> new RowChange.New(school, klass(child), child.copy().with(Fact.GRADE, null).with(Fact.CLASS, null))).toList();
        var done = (CommitResult.Committed) as(keeper, () -> roster.commit(rows, Ids.next(), keeper));
        for (int i = 0; i < OURS.size(); i++) children.add(done.ids().get(i));
    }

    OrgId klass(Facts child) {
        var year = year(child);
        return orgs.ensureClass(school, year.stage(), year.entryYear(), year.number()).id();
    }

    static ClassYear year(Facts child) {
        return ClassYear.inGrade(child.<Integer>get(Fact.GRADE).orElseThrow(), child.<Integer>get(Fact.CLASS).orElseThrow(), TODAY);
    }

    static void alter(List<Map<String, String>> rows, int row, String column, java.util.function.UnaryOperator<String> change) {
        rows.get(row).compute(column, (_, before) -> change.apply(before));
    }

    static List<Map<String, String>> export() {
        return OURS.stream().map(child -> RegisterExport.row(child, TODAY)).collect(Collectors.toCollection(ArrayList::new));
    }

    static String name(Line line) {
        return line.row().told().facts().<String>get(Fact.NAME).orElse("");
    }

    /** Everything that the line says is otherwise. */
    static List<String> said(Line line) {
        var row = line.row();
        return Stream.of(
                row.move() == null ? Stream.<String>of() : Stream.of("CLASS"),
                row.changes().stream().map(change -> change.fact().name()),
                row.told().problems().stream().filter(problem -> problem.blocks()).map(problem -> problem.what().key()),
                row.likenesses().stream().map(like -> like.ground().name())).flatMap(each -> each).toList();
    }

    static Map<Finding, Integer> counts(Findings findings) {
        var counts = findings.counts(findings.coverage(Map.of()));
        return counts.entrySet().stream().filter(entry -> entry.getValue() > 0).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    ImportRun compared(List<Map<String, String>> rows) {
        var outcome = as(keeper, () -> imports.upload(Comparisons.KIND, school, file(rows), keeper));
        assertThat(outcome).isInstanceOf(Outcome.Previewed.class);
        return ((Outcome.Previewed) outcome).run();
    }

    static Upload file(List<Map<String, String>> rows) {
        return new Upload("学籍导出.xlsx", RegisterExport.file(rows));
    }

    Findings findings(ImportRun run) {
        return as(keeper, () -> comparisons.findings(run.id(), keeper));
    }

    <R> R as(Viewer viewer, Supplier<R> work) {
        return viewer.scope().sight().call(work::get);
    }
}
