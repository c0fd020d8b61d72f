package org.nuanyang.care.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.care.documents.Sheets.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.TopicChip;
import org.nuanyang.care.record.Mode;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.Tsv;
import org.nuanyang.documents.WordText;

@DisplayName("谈心记录卡、家访记录表、亲情电话登记表、座谈会记录、帮扶日记")
class PaperFormsTest {
    private static final PdfPages PAGES = new PdfPages();

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void isPrintedFilled(PaperKind kind) throws IOException {
        Golden.matches("care-" + kind + "-word.txt", WordText.of(written(kind, PaperFormat.WORD, "filled", filled(kind))));
        Golden.matches("care-" + kind + "-pdf.txt", text(written(kind, PaperFormat.PDF, "filled", filled(kind))));
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void isPrintedBlankOnOnePage(PaperKind kind) throws IOException {
        Golden.matches("care-" + kind + "-blank.txt", WordText.of(written(kind, PaperFormat.WORD, "blank", blank(kind))));
        assertThat(text(written(kind, PaperFormat.PDF, "blank", blank(kind))).split("--- page\n")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void holdsWhatIsLongOrMissing(PaperKind kind) throws IOException {
        written(kind, PaperFormat.WORD, "long", longest(kind));
        var pdf = text(written(kind, PaperFormat.PDF, "long", longest(kind)));
        assertThat(pdf).contains("填表日期");
        if (kind != PaperKind.CALL_REGISTER) assertThat(pdf.replaceAll("\\s", "")).contains("阿卜杜热合曼");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void neverSaysThatAChildIsLeftBehindNorANumber(PaperKind kind) throws IOException {
        assertThat(WordText.of(written(kind, PaperFormat.WORD, "filled", filled(kind)))).doesNotContain("留守").doesNotContain("14200001111").doesNotContain("15400003333");
    }

    @Test
    void saysNothingOfWhatWasSaidOnTheTelephone() throws IOException {
        assertThat(WordText.of(written(PaperKind.CALL_REGISTER, PaperFormat.WORD, "filled", filled(PaperKind.CALL_REGISTER)))).doesNotContain("画画比赛");
    }

    @ParameterizedTest
    @EnumSource(value = Matter.class, names = {"TALK", "HOME_VISIT", "FAMILY_CALL"})
    void areKeptInALedger(Matter matter) throws IOException {
        var ledger = new CareLedger(matter, SCHOOL, SCHOOL + CareLedger.title(matter), MONTH, "周敏 2026-03-12 09:30 导出");
        var records = switch (matter) {
            case TALK -> List.of(talk("今天说到爸爸妈妈什么时候回来。", XIAOMAN, SHITOU));
            case HOME_VISIT -> List.of(visit(XIAOMAN), visit(LONGEST));
            default -> List.of(call(7, Mode.PHONE, true, XIAOMAN), call(14, Mode.VIDEO, false, SHITOU));
        };
        var out = new ByteArrayOutputStream();
        ledger.ledger().write(out, rows -> {
            int number = 0;
            for (var record : records)
                for (var child : record.record().common().children()) {
                    var line = new CareLedger.Line(record, child);
                    rows.add(ledger.cells(++number, line), CareLedger.counted(line));
                }
        });
        Golden.keep("care-ledger-" + matter + ".xlsx", out.toByteArray());
        Golden.matches("care-ledger-" + matter + ".tsv", Tsv.of(out.toByteArray()));
    }

    private static List<FramedForm> filled(PaperKind kind) {
        return switch (kind) {
            case TALK_CARD -> List.of(TalkCard.of(SCHOOL, talk("今天说到爸爸妈妈什么时候回来。\n孩子说画画的时候最开心。", XIAOMAN, SHITOU), XIAOMAN, TopicChip.USUAL),
                    TalkCard.of(SCHOOL, talk("和石头说了寄宿的事。", SHITOU), SHITOU, TopicChip.USUAL));
            case HOME_VISIT_SHEET -> List.of(HomeVisitSheet.of(SCHOOL, visit(XIAOMAN), XIAOMAN));
            case CALL_REGISTER -> List.of(CallRegister.of(SCHOOL, KLASS, MONTH, List.of(call(7, Mode.PHONE, true, XIAOMAN), call(8, Mode.VIDEO, true, SHITOU),
                    call(14, Mode.PHONE, false, XIAOMAN))));
            case SEMINAR_MINUTES -> List.of(SeminarMinutes.of(SCHOOL, seminar()));
            case HELPER_DIARY -> List.of(HelperDiary.of(SCHOOL, pupil(XIAOMAN), MONTH, XIAOMAN,
                    List.of(diary(2, "小满今天主动举手了。", XIAOMAN), diary(9, "陪她写完了作业，又画了一张画。", XIAOMAN))));
        };
    }

    private static List<FramedForm> blank(PaperKind kind) {
        return List.of(switch (kind) {
            case TALK_CARD -> TalkCard.blank(SCHOOL, Pupil.NOBODY, TopicChip.USUAL);
            case HOME_VISIT_SHEET -> HomeVisitSheet.blank(SCHOOL, pupil(SHITOU));
            case CALL_REGISTER -> CallRegister.blank(SCHOOL, KLASS, MONTH, List.of(pupil(XIAOMAN), pupil(SHITOU)));
            case SEMINAR_MINUTES -> SeminarMinutes.blank(SCHOOL, List.of());
            case HELPER_DIARY -> HelperDiary.blank(SCHOOL, pupil(XIAOMAN), MONTH);
        });
    }

    private static List<FramedForm> longest(PaperKind kind) {
        var text = "孩子说了很久，说到爷爷的病、地里的活、想转学去爸爸那里，也说到将来想当一名兽医。".repeat(70);
        return switch (kind) {
            case TALK_CARD -> List.of(TalkCard.of(SCHOOL, talk(text, LONGEST), LONGEST, TopicChip.USUAL), TalkCard.blank(SCHOOL, pupil(SHITOU), TopicChip.USUAL));
            case HOME_VISIT_SHEET -> List.of(HomeVisitSheet.of(SCHOOL, visit(LONGEST), LONGEST), HomeVisitSheet.blank(SCHOOL, Pupil.NOBODY));
            case CALL_REGISTER -> List.of(CallRegister.of(SCHOOL, KLASS, MONTH, IntStream.rangeClosed(1, 30).mapToObj(day -> call(day, Mode.PHONE, true, XIAOMAN, LONGEST)).toList()));
            case SEMINAR_MINUTES -> List.of(SeminarMinutes.of(SCHOOL, seminar()));
            case HELPER_DIARY -> List.of(HelperDiary.of(SCHOOL, pupil(LONGEST), MONTH, LONGEST, IntStream.rangeClosed(1, 12).mapToObj(day -> diary(day, text.substring(0, 40 * day), LONGEST)).toList()));
        };
    }

    private static byte[] written(PaperKind kind, PaperFormat format, String name, List<FramedForm> forms) throws IOException {
        var out = new ByteArrayOutputStream();
        new PaperFile(kind.title(), kind.side(), forms, "周敏 2026-03-12 09:30 打印").write(format, PAGES, out);
        Golden.keep(format.named("care-" + kind + "-" + name), out.toByteArray());
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setPageStart("--- page\n");
            return stripper.getText(read).replace("\r\n", "\n");
        }
    }
}
