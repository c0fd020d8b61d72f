package org.nuanyang.care.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.RecordRules.Reading;

class RecordRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final String CHILD = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource(Matter.class)
    void readEachFormAndWriteItBackTheSame(Matter matter) {
        var told = new HashMap<String, String>();
        for (var asked : Told.askedBy(matter)) {
            told.put(asked.told().key(), asked.told().form() == Told.Form.CHOICE ? asked.told().options().getFirst().value() : "写了" + asked.told());
        }
        var input = input(matter.name(), List.of("MOTHER"), null, told);
        var record = ((Reading.Readable) RecordRules.read(input, TODAY)).record();
        assertThat(record.matter()).isEqualTo(matter);
        assertThat(record.told()).hasSize(told.size());
        assertThat(RecordRules.read(RecordInput.of(record), TODAY)).isEqualTo(new Reading.Readable(record));
        assertThat(record.serves()).contains(matter).containsAll(matter.implies());
    }

    @ParameterizedTest
    @EnumSource(Matter.class)
    void sayWhatEachFormStillWants(Matter matter) {
        var wanted = Told.askedBy(matter).stream().filter(Told.Asked::required).map(asked -> asked.told().key()).toList();
        assertThat(fields(input(matter.name(), List.of("MOTHER"), null, Map.of()))).containsExactlyElementsOf(wanted);
    }

    @Test
    void tellAllThatIsWrongAtOnce() {
        var wrong = new RecordInput("7", "TALK", List.of("abc"), "3月12日", "25:00", "0", "LETTER", null, null, List.of("AUNT"), "GREAT", null, null, null,
                List.of("LETTER"), null, null, List.of(new RecordInput.Step("写信", null, null)), Map.of("theme", "x"));
        assertThat(fields(wrong)).contains("id", "children", "day");
        assertThat(fields(input("TALK", List.of("AUNT"), "25:00", Map.of("theme", "x")))).containsExactly("parties", "time", "theme", "said");
    }

    @Test
    void letNothingHappenAhead() {
        var input = RecordInput.of(RecordsFixture.talk(RecordsFixture.on(TODAY.plusDays(1), new org.nuanyang.roster.ChildId(UUID.randomUUID()))));
        assertThat(fields(input)).containsExactly("day");
    }

    @Test
    void takeNoContentOfALetter() {
        var problems = ((Reading.Wrong) RecordRules.read(input("LETTER", List.of("FATHER"), null, Map.of("direction", "SENT", "content", "爸爸你好")), TODAY)).problems();
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.reason().words()).contains("不记内容"));
    }

    @Test
    void askNothingOfAnAttemptAndAllowItWhereOneCanTryInVain() {
        assertThat(RecordRules.read(attempt("CARER_CALL"), TODAY)).isInstanceOf(Reading.Readable.class);
        assertThat(fields(attempt("GIFT"))).containsExactly("reached");
        assertThat(((Reading.Readable) RecordRules.read(attempt("HOME_VISIT"), TODAY)).record().serves()).isEmpty();
    }

    @Test
    void keepADiaryToOneChild() {
        var two = new RecordInput(UUID.randomUUID().toString(), "DIARY", List.of(CHILD, UUID.randomUUID().toString()), "2026-03-12", null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, Map.of("text", "今天很开心"));
        assertThat(fields(two)).containsExactly("children");
    }

    @Test
    void wantOfEachStepWhatAndWhen() {
        var steps = List.of(new RecordInput.Step("写信", null, "2026-03-10"), new RecordInput.Step("打电话", null, null), new RecordInput.Step(null, null, "2026-03-20"),
                new RecordInput.Step(" ", "", ""));
        var input = new RecordInput(UUID.randomUUID().toString(), "SPEAK", List.of(CHILD), "2026-03-12", null, null, null, null, null, null, null, null, null, null, null, null,
                null, steps, null);
        assertThat(fields(input)).containsExactly("steps", "steps", "steps");
    }

    @Test
    void haveATypicalWayForEachMatter() {
        assertThat(Arrays.stream(Matter.values())).allSatisfy(matter -> assertThat(RecordRules.modes(matter)).isNotEmpty());
    }

    private static RecordInput attempt(String kind) {
        return new RecordInput(UUID.randomUUID().toString(), kind, List.of(CHILD), "2026-03-12", null, null, null, false, null, List.of("FATHER"), null, null, null, null, null,
                null, null, null, null);
    }

    private static RecordInput input(String kind, List<String> parties, String time, Map<String, String> told) {
        return new RecordInput(UUID.randomUUID().toString(), kind, List.of(CHILD), "2026-03-12", time, null, null, null, null, parties, "LOW", null, List.of("STUDY", "县里自定"),
                List.of("SAFETY", "MANAGED_BODY"), null, "操场", null, null, told);
    }

    private static List<String> fields(RecordInput input) {
        return RecordRules.read(input, TODAY) instanceof Reading.Wrong(var problems) ? problems.stream().map(FieldProblem::field).toList() : List.of();
    }
}
