package org.nuanyang.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.care.Matter;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.Tsv;
import org.nuanyang.documents.figures.Reckoned;
import org.nuanyang.indicators.ledger.LedgerKind;
import org.nuanyang.indicators.ledger.Ledgers;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** That their numbers are the figures': org.nuanyang.indicators.sums. */
@DisplayName("台账报表")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class LedgersTest {
    @Autowired Ledgers ledgers;
    @Autowired Figures figures;
    @Autowired Spans spans;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Replanning planning;
    @Autowired Environment environment;
    private final String name = "账" + UUID.randomUUID().toString().substring(0, 4);
    private Counted counted;

    @BeforeEach
    void lay() {
        counted = new Counted(name, qingxi, orgs, roster, viewers);
        var owner = Counted.owner(environment);
        Counted.duty(owner, counted.oak, Matter.TALK, "WEEK", 0);
        var first = counted.enrolled(counted.oakThird, rural(Counted.left("小一")).with(HEALTH, "健康").with(ECONOMIC_STATE, "低保户"));
        counted.enrolled(counted.oakThird, rural(Counted.left("小二")).with(DISABILITY, "听力二级").with(ORPHAN, false));
        counted.enrolled(counted.oakThird, Counted.unsure("小三"));
        counted.enrolled(counted.oakFourth, rural(Counted.left("小四")).with(ILLNESS, "先天性心脏病"));
        counted.enrolled(counted.elmThird, rural(Counted.left("小五")).with(HEALTH, "良好").with(ILLNESS, "无"));
        counted.enrolled(counted.elmThird, Counted.atHome("小六"));
        for (var earlier : List.of("update roster.child set enrolled_on = '2026-02-01' where id = :id", "update roster.enrolment set from_on = '2026-02-01' where child_id = :id",
                "update roster.spell set from_on = '2026-02-01' where child_id = :id")) owner.sql(earlier).param("id", first.value()).update();
        planning.catchUp();
    }

    private static Facts rural(Facts facts) {
        return facts.with(RURAL_HOUSEHOLD, true);
    }

    private byte[] excel(LedgerKind kind, OrgId place, String time, Role role, OrgId at) {
        return counted.as(role, at, viewer -> {
            try {
                var out = new ByteArrayOutputStream();
                ledgers.of(kind, place, time, viewer).book().writeExcel(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private Map<Indicator, Count> figures(OrgId place, Role role, OrgId at) {
        return counted.as(role, at, viewer -> {
            var told = new EnumMap<Indicator, Count>(Indicator.class);
            for (var figure : figures.of(place, spans.now(), viewer)) if (figure.measure().matter() == null && figure.now() != null) told.put(figure.indicator(), figure.now());
            return told;
        });
    }

    /** The numbers of the row of sums, from the left. */
    private static List<Double> total(byte[] file) throws IOException {
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            var sheet = read.getSheetAt(0);
            var sums = new ArrayList<Double>();
            for (var cell : sheet.getRow(row(sheet, "合计")))
                if (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC) sums.add(cell.getNumericCellValue());
            return sums;
        }
    }

    private static int row(Sheet sheet, String label) {
        for (var row : sheet) if (row.getCell(0) != null && row.getCell(0).toString().equals(label)) return row.getRowNum();
        throw new AssertionError("no row " + label);
    }

    @Test
    void areNotFoundByWhoeverMayNotSeeTheFigures() {
        for (var kind : LedgerKind.values()) {
            assertThatThrownBy(() -> excel(kind, counted.oak, "now", Role.PRINCIPAL, counted.elm)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> excel(kind, counted.township, "now", Role.PRINCIPAL, counted.oak)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> excel(kind, counted.oak, "now", Role.ADMINISTRATOR, qingxi.county)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void areNotFoundForATimeThatNobodyKept() {
        assertThatThrownBy(() -> excel(LedgerKind.NATIONAL, counted.oak, "2026-02", Role.PRINCIPAL, counted.oak)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> excel(LedgerKind.SUMMARY, counted.oak, "1999-02", Role.PRINCIPAL, counted.oak)).isInstanceOf(NotFound.class);
    }

    @Test
    void reckonToTheValuesThatTheyCarry() throws IOException {
        for (var kind : LedgerKind.values()) assertThat(Reckoned.anew(excel(kind, counted.township, "now", Role.TOWNSHIP_OFFICER, counted.township))).as(kind.name()).isPositive();
    }

    @Test
    void balance() throws IOException {
        for (var kind : List.of(LedgerKind.SUMMARY, LedgerKind.NATIONAL, LedgerKind.STATE)) {
            var text = Tsv.of(excel(kind, counted.township, "now", Role.TOWNSHIP_OFFICER, counted.township));
            assertThat(text).contains("平衡关系").doesNotContain("不平衡：");
        }
    }

    /** What schools had at first is summed beforehand, what they have in the end is counted on the roll. */
    @Test
    void tellWhereTheSumsOfASchoolPartFromItsRoll() throws IOException {
        assertThat(figures(counted.township, Role.TOWNSHIP_OFFICER, counted.township)).as("settled").isNotEmpty();
        one(+1);
        try {
            var text = Tsv.of(excel(LedgerKind.STATE, counted.township, "now", Role.TOWNSHIP_OFFICER, counted.township));
            assertThat(text).containsOnlyOnce("不平衡：1 " + name + "橡树小学").contains("不平衡：合计，").doesNotContain("不平衡：2");
        } finally {
            one(-1);
        }
    }

    private void one(int more) {
        assertThat(Counted.owner(environment).sql("""
                update indicators.class_state
                   set counted_national = counted_national + :more, counted_education = counted_education + :more,
                       counted_county = counted_county + :more, counted_register = counted_register + :more, counted_of = counted_of + :more
                 where class_id = :klass and dimension = 'ALL'
                """).param("more", more).param("klass", counted.oakThird.id().value()).update()).isEqualTo(1);
    }

    @Test
    void areAsOfficesPrintThem() throws IOException {
        for (var kind : LedgerKind.values()) {
            var file = excel(kind, counted.oak, "now", Role.PRINCIPAL, counted.oak);
            Golden.keep("ledger-" + kind + ".xlsx", file);
            Golden.matches("ledger-of-figures-" + kind + ".tsv", Tsv.of(file).replace(name, ""));
        }
    }

    @Test
    void tellOfHealthAndHardshipInRowsOnlyWhoeverMayOpenTheFiles() throws IOException {
        assertThat(told(counted.oak, Role.PRINCIPAL, counted.oak, "残疾")).containsExactly("1", "0", "1");
        assertThat(told(counted.oakThird.id(), Role.HOMEROOM, counted.oakThird.id(), "低保")).containsExactly("1", "1");
        for (var heading : List.of("健康", "残疾", "患病", "低保", "特困供养", "孤儿、事实无人抚养", "脱贫户、监测户")) {
            assertThat(told(counted.oakThird.id(), Role.SUBJECT, counted.oakThird.id(), heading)).as(heading).containsExactly("—", "—");
            assertThat(told(counted.oak, Role.COUNTY_OFFICER, qingxi.county, heading)).as(heading).containsExactly("—", "—", "—");
            assertThat(told(counted.township, Role.TOWNSHIP_OFFICER, counted.township, heading)).as(heading).containsExactly("—", "—", "—");
            assertThat(told(qingxi.county, Role.COUNTY_OFFICER, qingxi.county, heading)).as(heading).containsOnly("—");
        }
        assertThat(Tsv.of(excel(LedgerKind.NATIONAL, counted.township, "now", Role.TOWNSHIP_OFFICER, counted.township))).contains("残疾 —", "低保 —", "特困供养 0");
        assertThat(Tsv.of(excel(LedgerKind.NATIONAL, counted.township, "now", Role.COUNTY_OFFICER, qingxi.county))).contains("本表各行以").doesNotContain("特困供养 0");
        assertThat(Tsv.of(excel(LedgerKind.NATIONAL, counted.oakThird.id(), "now", Role.SUBJECT, counted.oakThird.id()))).doesNotContain("特困供养 0");
    }

    /** One has moved since to where its school no longer sees it; it stands there as it stood then. */
    @Test
    void tellTheNationalFormOfAMonthThatWasKept() throws IOException {
        figures(counted.oak, Role.PRINCIPAL, counted.oak);
        var owner = Counted.owner(environment);
        owner.sql("insert into indicators.month_kept (county_id, month, state_of, definition) values (:county, '2025-11-01', '2025-11-30', 'COUNTY') on conflict do nothing").param("county", qingxi.product.county()).update();
        owner.sql("insert into indicators.child_month select '2025-11-01'::date, state.* from indicators.child_state as state where state.county_id = :county and state.school_id = :school")
                .param("county", qingxi.product.county()).param("school", counted.oak.value()).update();
        owner.sql("update indicators.child_month set national = 'DOES_NOT' where month = '2025-11-01' and child_id = (select id from roster.child where county_id = :county and school_id = :school and name = '小四')")
                .param("county", qingxi.product.county()).param("school", counted.oak.value()).update();
        owner.sql("update roster.child set school_id = :to, class_id = null where county_id = :county and school_id = :school and name = '小二'")
                .param("county", qingxi.product.county()).param("school", counted.oak.value()).param("to", counted.elm.value()).update();
        for (var role : List.of(Role.PRINCIPAL, Role.COUNTY_OFFICER)) {
            var at = role == Role.PRINCIPAL ? counted.oak : qingxi.county;
            var file = excel(LedgerKind.NATIONAL, counted.oak, "2025-11", role, at);
            assertThat(total(file).getFirst()).as(role.name()).isEqualTo(2);
            assertThat(Tsv.of(file)).contains("2025年11月30日", "没有留存");
            assertThat(Reckoned.anew(file)).isPositive();
            assertThat(told("2025-11", counted.oak, role, at, "残疾")).containsOnly("—");
            assertThat(told("2025-11", counted.oak, role, at, "父母双方外出")).containsExactly("2", "0", "2");
        }
        assertThat(total(excel(LedgerKind.NATIONAL, counted.oakFourth.id(), "2025-11", Role.HOMEROOM, counted.oakFourth.id())).getFirst()).isZero();
        assertThatThrownBy(() -> excel(LedgerKind.NATIONAL, counted.oak, "2025-11", Role.PRINCIPAL, counted.elm)).isInstanceOf(NotFound.class);
    }

    /** What stands under a heading of the national form, its sum last. */
    private List<String> told(OrgId place, Role role, OrgId at, String heading) throws IOException {
        return told("now", place, role, at, heading);
    }

    private List<String> told(String time, OrgId place, Role role, OrgId at, String heading) throws IOException {
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(excel(LedgerKind.NATIONAL, place, time, role, at)))) {
            var sheet = read.getSheetAt(0);
            int heads = row(sheet, "甲"), column = -1;
            for (var cell : sheet.getRow(heads - 1)) if (cell.toString().equals(heading)) column = cell.getColumnIndex();
            var told = new ArrayList<String>();
            for (int row = heads + 1; row <= row(sheet, "合计"); row++) {
                var cell = sheet.getRow(row).getCell(column);
                var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                told.add(type == CellType.NUMERIC ? String.valueOf((int) cell.getNumericCellValue()) : cell.getStringCellValue());
            }
            return told;
        }
    }

    @Test
    void nameChildrenOnlyForWhoeverMayTakeRollsOut() throws IOException {
        assertThat(Tsv.of(excel(LedgerKind.STATE, counted.oak, "now", Role.PRINCIPAL, counted.oak))).contains("变动名单", "小二").as("was there before").doesNotContain("小一");
        assertThat(Tsv.of(excel(LedgerKind.PAIRING, counted.oak, "now", Role.PRINCIPAL, counted.oak))).contains("结对名单", "小一");
        for (var kind : LedgerKind.values())
            assertThat(Tsv.of(excel(kind, counted.oak, "now", Role.TOWNSHIP_OFFICER, counted.township))).doesNotContain("名单", "小一", "小二");
    }
}
