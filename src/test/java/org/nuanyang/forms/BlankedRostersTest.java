package org.nuanyang.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.access.ClassYear;
import org.nuanyang.forms.SheetReading.Kind;
import org.nuanyang.forms.filling.FormFiller;
import org.nuanyang.importing.Workbook;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.reading.RosterReader;
import org.nuanyang.roster.reading.RosterReading;

/** Rosters in use, blanked and filled again from what was read of them: read once more, they say the same. */
class BlankedRostersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    /** What a form asks in words that are reckoned, or leaves to a person. */
    private static final Set<Fact> OTHERWISE = EnumSet.of(Fact.DECLARED, Fact.PARENTS_AWAY, Fact.NOTE, Fact.SCHOOL, Fact.GUARDIAN_KIND, Fact.GUARDIAN_AGE,
            Fact.ENTRY_YEAR, Fact.PARENT_NAME, Fact.PARENT_PHONE, Fact.PARENT_PLACE);

    @ParameterizedTest
    @ValueSource(strings = {"d01-school-roster-grouped.xlsx", "d02-xueji-export.xlsx", "d03-village-ledger.xlsx", "d04-sheet-per-class.xlsx", "d09-old.xls"})
    void sayTheSameAgain(String name) throws IOException {
        var original = Objects.requireNonNull(getClass().getResourceAsStream("/rosters/" + name)).readAllBytes();
        var before = roster(original);
        var blank = blanked(original, before);
        var reading = RosterFormTest.read(blank);
        assertThat(reading.sheets()).filteredOn(SheetReading::asks).hasSameSizeAs(before.sheets()).allMatch(sheet -> sheet.kind() == Kind.ROSTER);
        var filled = FormFiller.fill(blank, reading, answers(before));
        var after = roster(filled.content());
        assertThat(after.rows().map(row -> row.facts().get(Fact.NAME)).toList()).isEqualTo(before.rows().map(row -> row.facts().get(Fact.NAME)).toList());
        var then = before.rows().toList();
        var now = after.rows().toList();
        int same = 0;
        for (int i = 0; i < then.size(); i++) {
            for (var fact : Fact.values()) {
                var told = now.get(i).facts().get(fact);
                if (OTHERWISE.contains(fact) || told.isEmpty()) continue;
                assertThat(told).as(name + " row " + i + " " + fact).isEqualTo(then.get(i).facts().get(fact));
                same++;
            }
        }
        assertThat(same).as("facts told again").isGreaterThan(then.size() * 4);
    }

    private static RosterReading.Roster roster(byte[] file) {
        return (RosterReading.Roster) RosterReader.read(Workbook.read(file), null, TODAY);
    }

    /** The rows of children without what stands in them; their frames stay. */
    private static byte[] blanked(byte[] original, RosterReading.Roster read) throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(original))) {
            for (var sheet : read.sheets()) {
                for (var told : sheet.rows()) {
                    var row = workbook.getSheet(sheet.name()).getRow(told.number() - 1);
                    for (var cell : row) if (cell.getCellType() != CellType.FORMULA) cell.setBlank();
                }
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Answers answers(RosterReading.Roster read) {
        return new Answers() {
            @Override
            public List<? extends Line> lines(SheetReading sheet) {
                return read.sheets().stream().filter(each -> each.name().equals(sheet.name())).flatMap(each -> each.rows().stream())
                        .map(row -> (Line) asked -> answer(row.facts(), asked)).toList();
            }

            @Override
            public Answer once(SheetReading sheet, Asked asked) {
                return new Answer.Nothing();
            }
        };
    }

    private static Answer answer(Facts facts, Asked asked) {
        return switch (asked) {
            case Asked.OfChild(var fact, _) -> facts.get(fact).map(Answer::of).orElseGet(Answer.Nothing::new);
            case Asked.About(Topic topic, _) when topic == Topic.CLASS_NAME -> year(facts);
            case Asked.About(Topic topic, _) when topic == Topic.GRADE_NAME -> facts.<Integer>get(Fact.GRADE).map(grade -> Answer.of(grade + "年级")).orElseGet(Answer.Nothing::new);
            default -> new Answer.Open("没有记录");
        };
    }

    private static Answer year(Facts facts) {
        var grade = facts.<Integer>get(Fact.GRADE);
        var number = facts.<Integer>get(Fact.CLASS);
        if (grade.isEmpty()) return number.map(Answer::of).orElseGet(Answer.Nothing::new);
        return Answer.of(grade.get() + "年级" + number.map(each -> each + "班").orElse(""));
    }
}
