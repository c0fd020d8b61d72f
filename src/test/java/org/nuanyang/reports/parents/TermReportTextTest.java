package org.nuanyang.reports.parents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Stage;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Told;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.CountyTexts;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.nuanyang.documents.FormCell;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.TextLine;
import org.nuanyang.documents.WordText;
import org.nuanyang.reports.parents.ComingDays.Coming;
import org.nuanyang.roster.ChildId;

@DisplayName("学期通报的文字")
class TermReportTextTest {
    private static final Term TERM = new Term(new SchoolYear(2025), 1, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 23));
    private static final Coming COMING = new Coming(TERM, Optional.of(LocalDate.of(2026, 3, 2)),
            List.of(new CalendarEntry(UUID.randomUUID(), null, CalendarEntry.Kind.HOLIDAY, "清明节", LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 6))));
    private static final ChildId XIAOMAN = new ChildId(UUID.randomUUID());
    private static final Org CLASS = new Org(new OrgId(UUID.randomUUID()), 990101, null, Org.Kind.CLASS, "", null, Set.of(), null, null, new ClassYear(Stage.PRIMARY, 2023, 1));

    private final TermReportText.Said text;
    private final List<CareRecord> records = new ArrayList<>();

    TermReportTextTest() throws IOException {
        text = new TermReportText(new StaticListableBeanFactory().getBeanProvider(CountyTexts.class)).of(990101);
    }

    @Test
    void tellsOfAFullTermOnOnePage() throws IOException {
        full();
        var told = told("小满", LocalDate.of(2026, 1, 20), false);
        Golden.matches("term-report.txt", told);
        assertThat(pages(List.of(sheet("小满", LocalDate.of(2026, 1, 20), false)), "full")).isEqualTo(1);
    }

    @Test
    void isSaidInTheCountysWordsUnlessTheyLabelAChild() throws IOException {
        var ours = new TermReportText(new StaticListableBeanFactory().getBeanProvider(CountyTexts.class));
        assertThat(ours.problems(ours.shipped())).isEmpty();
        assertThat(ours.problems("【总结】\n{姓名}是留守儿童。")).singleElement().asString().contains("第 2 行");
        assertThat(ours.problems("【总结】\n表 假期：假 {假名}")).singleElement().asString().contains("放不下表格");
        assertThat(ours.problems("【总结】\n{名字}好。")).singleElement().asString().contains("第 2 行");
        CountyTexts county = (key, code) -> Optional.of("【总结】\n{姓名}的家长，这是县里的说法。");
        var own = new TermReportText(new StaticListableBeanFactory(Map.of("county", county)).getBeanProvider(CountyTexts.class)).of(990101);
        assertThat(own.template()).isNotEqualTo(ours.of(990101).template());
    }

    @Test
    void claimsNothingOfWhomNothingIsRecorded() {
        assertThat(told("石头", LocalDate.of(2026, 2, 1), false)).contains("2025—2026学年第一学期的情况，老师写在下面。", "家长的话", "下学期3月2日（星期一）开学", "清明节4月4日至4月6日放假")
                .doesNotContain("次", "高兴的事", "谈心", "在校表现", "家校联系", "本学期上到");
    }

    @Test
    void saysNothingOfDaysToComeToWhomHasLeft() {
        assertThat(told("石头", LocalDate.of(2026, 2, 1), true)).doesNotContain("开学", "放假");
    }

    @Test
    void keepsWhatIsNotForThisPaperToItself() {
        for (var matter : List.of(Matter.COUNSELLING, Matter.GIFT, Matter.LIFE_CARE, Matter.DIARY))
            record(matter, 10, Map.of(Told.WHAT, "送米和油", Told.TEXT, "家里困难", Told.REFERRED_TO, "何静"));
        record(Matter.TERM_REPORT, 11, Map.of(Told.STUDY_STATE, "作业认真。作为留守儿童很不容易！书写有进步", Told.BEHAVIOUR_STATE, "留守孩子里表现最好"));
        record(Matter.TUTORING, 12, Map.of(Told.SUBJECT, "留守班数学"));
        assertThat(told("小满", LocalDate.of(2026, 2, 1), false)).contains("作业认真。书写有进步。", "做了1次学习辅导。")
                .doesNotContain("留守", "米和油", "困难", "何静", "心理", "在校表现\n");
    }

    @Test
    void countsNoAttempt() {
        records.add(CareRecord.of(Matter.HOME_VISIT, common(9, 3).attempted(), Map.of()));
        assertThat(told("小满", LocalDate.of(2026, 2, 1), false)).doesNotContain("家访");
    }

    @Test
    void tellsOfMoodsOnlyWhereEachWasGood() {
        talk(9, Mood.LOW);
        talk(10, Mood.UPSET);
        assertThat(told("小满", LocalDate.of(2026, 2, 1), false)).contains("谈心2次（9月3日、10月3日）").doesNotContain("心情", "高兴的事");
        talk(11, Mood.CHEERFUL);
        talk(12, Mood.CALM);
        assertThat(told("小满", LocalDate.of(2026, 2, 1), false)).contains("谈心4次").doesNotContain("心情");
        records.removeIf(talk -> talk.common().moods().get(XIAOMAN).low());
        assertThat(told("小满", LocalDate.of(2026, 2, 1), false)).contains("心情每次都是愉快、平静的");
        records.add(CareRecord.of(Matter.TALK, common(12, 20), Map.of()));
        assertThat(told("小满", LocalDate.of(2026, 2, 1), false)).as("of one talk no mood was noted").doesNotContain("心情");
    }

    @Test
    void staysReadableWithTheLongestNamesAndTexts() throws IOException {
        full();
        record(Matter.TERM_REPORT, 12, Map.of(Told.STUDY_STATE, "语文背诵和默写都按时完成，数学应用题有时审题不细。".repeat(40), Told.BEHAVIOUR_STATE, "肯帮助同学。".repeat(30)));
        var sheets = new ArrayList<TermReportSheet>();
        sheets.add(sheet("阿布都热合曼·买买提依明江", LocalDate.of(2026, 1, 20), false));
        records.clear();
        sheets.add(sheet("石头", LocalDate.of(2026, 2, 1), false));
        assertThat(pages(sheets, "long")).isEqualTo(3);
    }

    @Test
    void isTheSameAsWord() throws IOException {
        full();
        var out = new ByteArrayOutputStream();
        file(List.of(sheet("小满", LocalDate.of(2026, 1, 20), false))).write(PaperFormat.WORD, new PdfPages(), out);
        Golden.keep("term-report.docx", out.toByteArray());
        assertThat(WordText.of(out.toByteArray())).contains("小满的家长，您好", "谈心家访", "家长的话");
    }

    private void full() {
        for (int month = 9; month <= 12; month++) talk(month, month == 10 ? Mood.CALM : Mood.CHEERFUL);
        for (int week = 0; week < 9; week++) records.add(CareRecord.of(Matter.SPEAK, common(9 + week / 3, 8 + week % 3 * 7), Map.of()));
        record(Matter.HOME_VISIT, 10, Map.of(Told.CONTENT, "看望"));
        record(Matter.CARER_CALL, 9, Map.of(Told.CONTENT, "说近况"));
        record(Matter.FAMILY_CALL, 11, Map.of());
        record(Matter.LETTER, 10, Map.of(Told.DIRECTION, "SENT"));
        record(Matter.LETTER, 11, Map.of(Told.DIRECTION, "RECEIVED"));
        record(Matter.FESTIVAL, 10, Map.of(Told.FESTIVAL, "MID_AUTUMN_FESTIVAL", Told.WHAT, "做月饼"));
        record(Matter.BIRTHDAY, 11, Map.of(Told.WHAT, "蛋糕"));
        record(Matter.TUTORING, 12, Map.of(Told.SUBJECT, "数学"));
        record(Matter.STUDY_GROUP, 12, Map.of(Told.THEME, "口算"));
        record(Matter.CLASS_MEETING, 9, Map.of(Told.THEME, "开学"));
        record(Matter.LESSON, 9, Map.of(Told.LESSON_TOPIC, "SWIMMING"));
        record(Matter.PARENT_MEETING, 11, Map.of(Told.THEME, "期中"));
        record(Matter.TERM_REPORT, 12, Map.of(Told.STUDY_STATE, "上课肯举手，作文写得细。口算比开学时快了，应用题还要多读两遍题。", Told.BEHAVIOUR_STATE, "每天早到开窗，同学有事愿意帮。午睡有时说话，提醒一次就好。"));
    }

    private void talk(int month, Mood mood) {
        var common = common(month, 3);
        records.add(CareRecord.of(Matter.TALK, new Common(common.id(), common.children(), common.day(), null, null, common.mode(), true, null, Set.of(), Map.of(XIAOMAN, mood),
                Set.of(), Set.of(), Set.of(), null, "最近有点想家", List.of()), Map.of(Told.SAID, "说到妈妈")));
    }

    private void record(Matter matter, int month, Map<Told, String> told) {
        records.add(CareRecord.of(matter, common(month, 5), told));
    }

    private static Common common(int month, int day) {
        return Common.of(RecordId.next(), List.of(XIAOMAN), LocalDate.of(2025, month, day), Mode.IN_PERSON);
    }

    private TermReportSheet sheet(String name, LocalDate today, boolean left) {
        return Words.inChinese(() -> text.sheet(CLASS, "清溪县青石小学", "三年级1班", name, TERM, today, Scopes.nobody(),
                TermReportNames.of(name, "三年级1班", new TermOfChild(XIAOMAN, records), COMING, today, left)));
    }

    private String told(String name, LocalDate today, boolean left) {
        var lines = new ArrayList<String>();
        sheet(name, today, left).form().rows().forEach(row -> row.cells().stream().map(FormCell::lines).forEach(cell -> cell.stream().map(TextLine::text).forEach(lines::add)));
        return String.join("\n", lines) + "\n";
    }

    private static PaperFile file(List<TermReportSheet> sheets) {
        return new PaperFile("学期通报", PaperFile.Side.UPRIGHT, sheets.stream().map(TermReportSheet::form).toList(), "周敏 2026-01-20 16:00 打印");
    }

    private static int pages(List<TermReportSheet> sheets, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        file(sheets).write(PaperFormat.PDF, new PdfPages(), out);
        Golden.keep("term-report-" + name + ".pdf", out.toByteArray());
        try (var read = Loader.loadPDF(out.toByteArray())) {
            return read.getNumberOfPages();
        }
    }
}
