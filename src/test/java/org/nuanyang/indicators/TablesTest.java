package org.nuanyang.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.indicators.builder.CrossTable;
import org.nuanyang.indicators.builder.TableField;
import org.nuanyang.indicators.builder.TableMeasure;
import org.nuanyang.indicators.builder.TableQuestion;
import org.nuanyang.indicators.builder.Tables;
import org.nuanyang.indicators.builder.Tables.Answer;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("自制统计表")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class TablesTest {
    @Autowired Tables tables;
    @Autowired Figures figures;
    @Autowired Spans spans;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired OwnerDatabase owner;

    private Counted there;

    @BeforeEach
    void lay() {
        there = new Counted("表" + System.nanoTime(), qingxi, orgs, roster, viewers);
        there.enrolled(there.oakThird, Counted.left("小满"));
        there.enrolled(there.oakThird, Counted.unsure("小雨"));
        there.enrolled(there.oakFourth, Counted.atHome("小雪"));
        there.enrolled(there.elmThird, Counted.left("小寒"));
    }

    @Test
    void countNobodyOfAnotherSchool() {
        var bySex = question(there.oak, TableField.SEX, null, TableMeasure.CHILDREN, Map.of());
        assertThatThrownBy(() -> ask(Role.PRINCIPAL, there.elm, bySex)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask(Role.HOMEROOM, there.oakThird.id(), bySex)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask(Role.ADMINISTRATOR, qingxi.county, question(null, TableField.SEX, null, TableMeasure.CHILDREN, Map.of()))).isInstanceOf(NotFound.class);
        assertThat(table(Role.PRINCIPAL, there.elm, question(null, TableField.SEX, null, TableMeasure.CHILDREN, Map.of())).total().total().counted()).isEqualTo(1);
        assertThat(table(Role.HOMEROOM, there.oakThird.id(), question(null, TableField.SEX, null, TableMeasure.CHILDREN, Map.of())).total().total().counted()).isEqualTo(2);
    }

    @Test
    void countWhatTheFiguresSay() {
        var figure = there.as(Role.TOWNSHIP_OFFICER, there.township, viewer -> figures.by(Indicator.COUNTED, Dimension.SCHOOL, there.township, spans.now(), viewer));
        var table = table(Role.TOWNSHIP_OFFICER, there.township, question(there.township, TableField.SCHOOL, null, TableMeasure.COUNTED, Map.of()));
        assertThat(sums(table)).isEqualTo(figure.cells().stream().collect(Collectors.toMap(Breakdown.Cell::words, cell -> (int) cell.now().numerator())));
        assertThat(table.total().total().counted()).isEqualTo((int) figure.whole().now().numerator());
        var paired = figures("PAIRING");
        assertThat(table(Role.TOWNSHIP_OFFICER, there.township, question(there.township, TableField.SCHOOL, null, TableMeasure.IN_CARE, Map.of())).total().total().counted()).isEqualTo((int) paired.denominator());
    }

    @Test
    void layLinesBesideColumnsAndAddThemUp() {
        var table = table(Role.PRINCIPAL, there.oak, question(null, TableField.GRADE, TableField.COUNTS, TableMeasure.CHILDREN, Map.of()));
        assertThat(table.columns()).containsExactly("列入", "暂不能断定", "不列入");
        assertThat(table.lines()).extracting(CrossTable.Line::words).containsExactly("三年级", "四年级");
        assertThat(table.lines().getFirst().cells()).extracting(cell -> cell.counted()).containsExactly(1, 1, 0);
        assertThat(table.total().cells()).extracting(cell -> cell.counted()).containsExactly(1, 1, 1);
        assertThat(table.total().total().counted()).isEqualTo(3);
    }

    @Test
    void countOnlyWhomTheyAreAskedFor() {
        var grandparents = Map.of(TableField.GUARDIAN, Set.of("GRANDPARENT"), TableField.BOARDING, Set.of("true"));
        assertThat(table(Role.PRINCIPAL, there.oak, question(null, TableField.SEX, null, TableMeasure.CHILDREN, grandparents)).total().total().counted()).isEqualTo(1);
        assertThat(table(Role.PRINCIPAL, there.oak, question(null, TableField.SEX, null, TableMeasure.CHILDREN, Map.of(TableField.GUARDIAN, Set.of("")))).total().total().counted()).isEqualTo(2);
        assertThat(table(Role.PRINCIPAL, there.oak, question(null, TableField.SEX, null, TableMeasure.CHILDREN, Map.of(TableField.BOARDING, Set.of("false")))).lines()).isEmpty();
    }

    @Test @DisplayName("每格点开就是那几名学生，合计也是；敏感的字段只给能打开档案的人")
    void openToTheChildrenOfACell() {
        for (var measure : List.of(TableMeasure.CHILDREN, TableMeasure.COUNTED, TableMeasure.UNDECIDED)) {
            var question = question(null, TableField.GRADE, TableField.GUARDIAN, measure, Map.of(TableField.BOARDING, Set.of("true")));
            var table = table(Role.PRINCIPAL, there.oak, question);
            for (var line : table.lines()) {
                for (int i = 0; i < line.cells().size(); i++)
                    assertThat(children(there.oak, question, line.key(), table.columnKeys().get(i))).as(measure + line.words()).hasSize(line.cells().get(i).counted());
                assertThat(children(there.oak, question, line.key(), null)).hasSize(line.total().counted());
            }
            assertThat(children(there.oak, question, null, null)).hasSize(table.total().total().counted());
        }
        var bySchool = question(there.township, TableField.SCHOOL, null, TableMeasure.COUNTED, Map.of());
        assertThat(there.as(Role.TOWNSHIP_OFFICER, there.township, viewer -> tables.children(bySchool, there.elm.toString(), null, viewer, 1)).items())
                .extracting(ChildOfFigure::name).containsExactly("小寒");
        assertThatThrownBy(() -> children(there.elm, question(there.oak, TableField.SEX, null, TableMeasure.CHILDREN, Map.of()), null, null)).isInstanceOf(NotFound.class);
        var byCategory = question(there.oak, TableField.CATEGORY, null, TableMeasure.CHILDREN, Map.of());
        assertThat(children(there.oak, byCategory, "BOTH_AWAY", null)).containsExactly("小满");
        assertThatThrownBy(() -> there.as(Role.COUNTY_OFFICER, qingxi.county, viewer -> tables.children(byCategory, "BOTH_AWAY", null, viewer, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    void listWhoNeedsAnAgreementToThoseAloneWhoOpenFiles() {
        var question = question(there.oak, TableField.SEX, null, TableMeasure.AGREEMENT, Map.of());
        assertThat(there.<Boolean>as(Role.PRINCIPAL, there.oak, viewer -> tables.opens(question, viewer))).isTrue();
        assertThat(there.<Boolean>as(Role.SUPERVISOR, there.township, viewer -> tables.opens(question, viewer))).isFalse();
        assertThatThrownBy(() -> there.as(Role.SUPERVISOR, there.township, viewer -> tables.children(question, null, null, viewer, 1))).isInstanceOf(NotFound.class);
    }

    private List<String> children(OrgId school, TableQuestion question, @Nullable String row, @Nullable String column) {
        return there.as(Role.PRINCIPAL, school, viewer -> tables.children(question, row, column, viewer, 1)).items().stream().map(ChildOfFigure::name).toList();
    }

    @Test
    void tellShares() {
        var question = new TableQuestion(null, null, TableField.SCHOOL, null, TableMeasure.COUNTED, true, Map.of());
        assertThat(table(Role.PRINCIPAL, there.oak, question).total().total().percent()).isEqualTo("33.3");
    }

    @Test
    void giveTheSameNumbersToEveryLevelThatMayListTheChildren() {
        var byCategory = question(there.township, TableField.CATEGORY, null, TableMeasure.CHILDREN, Map.of());
        assertThat(sums(table(Role.TOWNSHIP_OFFICER, there.township, byCategory))).isEqualTo(Map.of("父母双方外出", 2, "没有列入", 2));
        assertThat(byCategory.sensitive()).isTrue();
        assertThat(question(there.township, TableField.SEX, null, TableMeasure.CHILDREN, Map.of()).sensitive()).isFalse();
    }

    @Test
    void areSensitiveWhereTheirColumnIs() {
        var classified = JdbcClient.create(owner.open()).sql("""
                select attname, col_description(attrelid, attnum) like '%[sensitive]'
                  from pg_attribute
                 where attrelid = 'indicators.child_state'::regclass and attnum > 0
                """).query((row, _) -> Map.entry(row.getString(1), row.getBoolean(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(Arrays.stream(TableField.values())).allSatisfy(field -> assertThat(classified.get(field.column())).as(field.name()).isEqualTo(field.sensitive()));
    }

    @Test
    void areRefusedWithoutTwoDifferentSides() {
        assertThat(held(Role.PRINCIPAL, there.oak, question(null, TableField.SEX, TableField.SEX, TableMeasure.CHILDREN, Map.of())).words()).contains("性别");
    }

    private Count figures(String indicator) {
        return there.as(Role.TOWNSHIP_OFFICER, there.township, viewer -> figures.of(there.township, spans.now(), viewer)).stream()
                .filter(figure -> figure.indicator() == Indicator.valueOf(indicator)).findFirst().orElseThrow().now();
    }

    private static TableQuestion question(@Nullable OrgId place, TableField rows, @Nullable TableField columns, TableMeasure measure, Map<TableField, Set<String>> only) {
        return new TableQuestion(place, null, rows, columns, measure, false, only);
    }

    private Answer ask(Role role, OrgId org, TableQuestion question) {
        return there.as(role, org, viewer -> tables.ask(question, viewer));
    }

    private CrossTable table(Role role, OrgId org, TableQuestion question) {
        return ((Answer.Told) ask(role, org, question)).table();
    }

    private Refusal held(Role role, OrgId org, TableQuestion question) {
        return ((Answer.Held) ask(role, org, question)).why();
    }

    private static Map<String, Integer> sums(CrossTable table) {
        return table.lines().stream().collect(Collectors.toMap(CrossTable.Line::words, line -> line.total().counted()));
    }
}
