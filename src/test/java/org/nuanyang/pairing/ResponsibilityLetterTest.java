package org.nuanyang.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.roster.ChildId;

@DisplayName("结对帮扶责任书")
class ResponsibilityLetterTest {
    private static final PdfPages PAGES = new PdfPages();
    private static final LocalDate DAY = LocalDate.of(2025, 9, 15);

    @Test
    void isFilledInFromThePairing() throws IOException {
        Golden.matches("responsibility-letter.txt", text(pdf(List.of(letter("李根生", DAY.plusDays(5))))));
    }

    @Test
    void leavesRoomToSignAndFitsOnOnePage() throws IOException {
        var text = text(pdf(List.of(letter("阿卜杜热合曼江·买买提图尔荪", null))));
        assertThat(text).containsPattern("年\\s+月\\s+日").contains("阿卜杜热合曼江·买买提图尔荪");
    }

    @Test
    void saysNothingThatMarksTheChild() throws IOException {
        assertThat(text(pdf(List.of(letter("李根生", null))))).doesNotContain("留守", "单亲", "孤儿");
    }

    @Test
    void putsAWholeSchoolIntoOneFileEachOnItsOwnPage() throws IOException {
        var bytes = pdf(IntStream.range(0, 12).mapToObj(number -> letter("教师" + number, null)).toList());
        try (var read = Loader.loadPDF(bytes)) {
            assertThat(read.getNumberOfPages()).isEqualTo(12);
        }
        var word = new ByteArrayOutputStream();
        new PaperFile("责任书", PaperFile.Side.UPRIGHT, List.of(letter("李根生", null).letter()), "打印").write(PaperFormat.WORD, PAGES, word);
        assertThat(word.toByteArray()).startsWith(new byte[] {'P', 'K'});
    }

    private static ResponsibilityLetter letter(String helper, LocalDate signed) {
        return new ResponsibilityLetter("清溪县青石小学", "三年级1班", "周敏", new Pairing(PairingId.next(), ChildId.next(), "小满", new OrgId(new UUID(1, 1)), null,
                HelperId.next(), helper, HelperSort.STAFF, null, PairingKind.PROXY_PARENT, null, DAY, null, null, signed, null));
    }

    private static byte[] pdf(List<ResponsibilityLetter> letters) throws IOException {
        var out = new ByteArrayOutputStream();
        new PaperFile("责任书", PaperFile.Side.UPRIGHT, letters.stream().map(ResponsibilityLetter::letter).toList(), "刘志远 2026-03-12 09:30 打印").write(PaperFormat.PDF, PAGES, out);
        Golden.keep("responsibility-letter.pdf", out.toByteArray());
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(read).replace("\r\n", "\n");
        }
    }
}
