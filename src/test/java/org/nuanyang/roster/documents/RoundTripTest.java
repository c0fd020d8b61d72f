package org.nuanyang.roster.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyang.documents.MarkedWorkbook;
import org.nuanyang.documents.MarkedWorkbook.Mark;
import org.nuanyang.importing.Workbook;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.documents.RosterLedger.Child;
import org.nuanyang.roster.documents.RosterLedger.Kind;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.nuanyang.roster.reading.RosterReader;
import org.nuanyang.roster.reading.RosterReading;
import org.nuanyang.roster.reading.RosterRow;

/** What goes out comes in again unchanged. */
@DisplayName("导出再导入")
class RoundTripTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final List<Child> CLASS = List.of(Cast.xiaoman(), Cast.shitou(), Cast.longest());

    @ParameterizedTest
    @EnumSource
    void bringsTheFactsOfEachColumnBack(Kind kind) throws IOException {
        var rows = read(RosterLedgerTest.ledger(kind, Numbers.FULL, CLASS)).rows().toList();
        assertThat(rows).hasSize(3);
        for (int i = 0; i < 3; i++) {
            var told = rows.get(i);
            var before = CLASS.get(i).facts();
            assertThat(told.key()).isEqualTo(CLASS.get(i).id().toString());
            assertThat(Facts.changes(before, told.facts())).isEmpty();
            for (var column : kind.columns()) assertThat(told.facts().get(column.fact())).as(column.fact().key()).isEqualTo(before.get(column.fact()));
        }
    }

    @Test
    void bringsEveryFactBack() throws IOException {
        var child = new Child(ChildId.of("019a0000-0000-7000-8000-00000000000a"), everything());
        assertThat(child.facts().asMap().keySet()).containsAll(EnumSet.allOf(Fact.class));
        var row = read(RosterLedgerTest.ledger(Kind.EVERYTHING, Numbers.FULL, List.of(child))).rows().findFirst().orElseThrow();
        assertThat(row.problems()).isEmpty();
        assertThat(Facts.differences(child.facts(), row.facts())).isEmpty();
    }

    @Test
    void leavesMaskedNumbersAlone() throws IOException {
        var row = read(RosterLedgerTest.ledger(Kind.EVERYTHING, Numbers.MASKED, CLASS)).rows().findFirst().orElseThrow();
        var facts = Cast.xiaoman().facts();
        assertThat(row.problems()).isEmpty();
        assertThat(row.masked()).containsKeys(Fact.ID, Fact.FATHER_PHONE, Fact.GUARDIAN_PHONE, Fact.STUDENT_NUMBER);
        assertThat(row.masked()).containsEntry(Fact.ID, facts.<ResidentId>get(Fact.ID).orElseThrow().masked());
        assertThat(Facts.changes(facts, row.facts())).isEmpty();
    }

    @Test
    void skipsSumsAndSignatures() throws IOException {
        var many = java.util.stream.IntStream.range(0, 90).mapToObj(n -> n % 2 == 0 ? Cast.xiaoman() : Cast.longest()).toList();
        assertThat(read(RosterLedgerTest.ledger(Kind.CONTACTS, Numbers.FULL, many)).rows()).hasSize(90);
    }

    @Test
    void declinesTheTemplateAsItIs() throws IOException {
        assertThat(RosterReader.read(Workbook.read(RosterTemplateTest.template()), null, TODAY)).isInstanceOf(RosterReading.Declined.class);
    }

    @Test
    void readsNothingButTheChildrenFromAFilledTemplate() throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(RosterTemplateTest.template()))) {
            var row = workbook.getSheet("花名册").getRow(5);
            row.getCell(1).setCellValue("石头");
            row.getCell(2).setCellValue("男");
            row.getCell(14).setCellValue("石大勇");
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            var read = read(out.toByteArray()).rows().toList();
            assertThat(read).hasSize(1);
            assertThat(read.getFirst().facts()).isEqualTo(new Facts()
                    .with(Fact.NAME, "石头").with(Fact.SEX, Sex.MALE).with(Fact.FATHER_NAME, "石大勇"));
        }
    }

    @Test
    void readsAMarkedWorkbookAgain() throws IOException {
        var file = RosterLedgerTest.ledger(Kind.ROLL, Numbers.FULL, CLASS);
        var reading = read(file);
        var second = reading.rows().toList().get(1);
        var taken = Map.of(second.sheet(), Set.of(second.number() - 1, second.number() + 1));
        var marks = List.of(
                new Mark(second.sheet(), second.number(), 3, "出生日期", "", "请补上。"),
                new Mark(second.sheet(), second.number(), 1, "姓名", "石头", "与户口本对照。"),
                new Mark(second.sheet(), second.number(), 5, "身份证号", "990101201705211041", "最后一位不对。"));
        var marked = new MarkedWorkbook(file, taken, marks).write();
        var again = read(marked.content());
        assertThat(again.rows().map(RosterRow::key)).containsExactly(second.key());
        assertThat(again.sheets().getFirst().shape()).isEqualTo(reading.sheets().getFirst().shape());
    }

    private static RosterReading.Roster read(byte[] file) {
        return (RosterReading.Roster) RosterReader.read(Workbook.read(file), null, TODAY);
    }

    /** A value for every fact that there is, of its kind. */
    private static Facts everything() {
        var facts = Cast.xiaoman().facts().copy();
        int n = 0;
        for (var fact : Fact.values()) {
            n++;
            if (facts.tells(fact)) continue;
            facts.with(fact, switch (fact.kind()) {
                case RESIDENT_ID -> Cast.id("9901011985%02d%02d%03d".formatted(n % 12 + 1, n % 28 + 1, n));
                case PHONE_NUMBER -> new Phone("1430000%04d".formatted(n));
                case DATE -> n % 2 == 0 ? RoughDate.of(YearMonth.of(1985, 7)) : RoughDate.of(LocalDate.of(1985, 7, n % 28 + 1));
                case NUMBER -> 62;
                case YES_NO -> n % 2 == 0;
                case SEX_CODE -> Sex.FEMALE;
                case RELATION -> Relation.MOTHERS_BROTHER;
                case PARENTS -> ParentsAway.BOTH;
                case TEXT -> text(fact);
            });
        }
        for (var mine : List.of(Fact.FATHER_BIRTH, Fact.MOTHER_BIRTH, Fact.GUARDIAN_BIRTH)) {
            var id = Fact.byKey(mine.key().replace("birth", "id")).orElseThrow();
            facts.with(mine, RoughDate.of(facts.<ResidentId>get(id).orElseThrow().birthDate()));
        }
        return facts.with(Fact.FATHER_DECEASED, false).with(Fact.MOTHER_DECEASED, false);
    }

    private static String text(Fact fact) {
        return switch (fact) {
            case DOCUMENT_KIND -> "居民身份证";
            case DOCUMENT_NUMBER -> "P1234567";
            case SCHOOL -> "青石小学";
            case DISABILITY_CARD -> "99010120170521104143";
            case ECONOMIC_STATE -> "低保户";
            case DECLARED -> "双亲留守儿童";
            case ILLNESS -> "哮喘";
            case DISABILITY -> "视力四级";
            case GUARDIAN_KIND -> "隔代监护";
            case FATHER_MARITAL, MOTHER_MARITAL -> "已婚";
            case FATHER_EDUCATION, MOTHER_EDUCATION, GUARDIAN_EDUCATION -> "初中";
            case FATHER_HEALTH, MOTHER_HEALTH, GUARDIAN_HEALTH -> "健康";
            case COMMUTE -> "步行";
            case FORMER_NAME -> "陈小满";
            case PARENT_NAME -> "陈志强";
            case SECOND_GUARDIAN_NAME -> "林建国";
            case MOTHER_EMPLOYER, PARENT_EMPLOYER -> "明达电子厂";
            case MOTHER_TRADE, PARENT_TRADE, GUARDIAN_OCCUPATION -> "务农";
            case FATHER_WECHAT, MOTHER_WECHAT -> "wx_abc123";
            case FATHER_RETURNS, MOTHER_RETURNS -> "每年两次";
            case FATHER_CANNOT_WHY, MOTHER_CANNOT_WHY -> "重病";
            default -> "甲乙丙";
        };
    }
}
