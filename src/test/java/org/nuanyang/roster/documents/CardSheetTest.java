package org.nuanyang.roster.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.roster.documents.CardSheet.Format;
import org.nuanyang.roster.documents.ContactCard.Line;
import org.nuanyang.roster.documents.ContactCard.Number;

@DisplayName("学生联系卡")
class CardSheetTest {
    private static final PdfPages PAGES = new PdfPages();

    static final ContactCard XIAOMAN = new ContactCard(
            "清溪县青石小学", "小满", "女", "三年级1班", "清溪县青石镇青石村3组",
            List.of(
                    new Line("父亲", "陈志强", "14200001111", "广东省东莞市"),
                    new Line("母亲", "林秀梅", "14300002222", "广东省东莞市"),
                    new Line("监护人", "何秀兰（祖母）", "15400003333", "青石村3组"),
                    new Line("第二监护人", "", "", "")),
            new Line("班主任", "周敏", "16300004444", ""),
            List.of(new Line("儿童主任", "王秀英", "14700007777", "青石村"), new Line("督导员", "赵国庆", "09906602002", "青石镇")),
            List.of(new Number("学校", "09906601001"), new Number("值班", "16900005555"),
                    new Number("报警", "110"), new Number("急救", "120"), new Number("青少年服务热线", "12355")),
            LocalDate.of(2026, 3, 12));

    /** A name, an address and a place as long as they come, and the characters that small fonts lack. */
    static final ContactCard LONG = new ContactCard(
            "清溪县河湾镇中心学校附属第二九年一贯制寄宿制学校（柳树坪教学点）", "阿卜杜热合曼·麦麦提图尔荪江", "男", "九年级12班",
            "清溪县河湾镇柳树坪村民委员会第十二村民小组老槐树湾自然村上院坝二组二十七号附三号（原供销社旧址后面）",
            List.of(
                    new Line("父亲", "麦麦提图尔荪江·阿卜杜拉", "14200001111", "新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市经济技术开发区"),
                    new Line("母亲", "欧阳堃喆㛃𬭎", "0990-6601234", "浙江省杭州市余杭区"),
                    new Line("监护人", "尉迟淑芳（父亲的姐妹的丈夫的母亲）", "15400003333", "同住"),
                    new Line("第二监护人", "<b>&\"'", "", "")),
            new Line("班主任", "", "", ""),
            List.of(new Line("儿童主任", "阿依古丽·买买提", "14700007777", "柳树坪村民委员会第十二村民小组")),
            ContactCard.EVERYWHERE, LocalDate.of(2026, 12, 31));

    @Test
    void saysOnASheetWhomToCall() throws IOException {
        Golden.matches("cards-a4.txt", text(pdf(List.of(XIAOMAN, LONG), Format.A4)));
    }

    @Test
    void saysOnTwoSidesWhomToCall() throws IOException {
        Golden.matches("cards-wallet.txt", text(pdf(List.of(XIAOMAN, LONG), Format.WALLET)));
    }

    @Test
    void neverSaysThatAChildIsLeftBehind() throws IOException {
        for (var format : Format.values())
            assertThat(text(pdf(List.of(XIAOMAN), format))).doesNotContain("留守");
    }

    @Test
    void putsEightOnASheetAndEveryFontInsideTheFile() throws IOException {
        try (var read = Loader.loadPDF(pdf(Collections.nCopies(17, XIAOMAN), Format.A4))) {
            assertThat(read.getNumberOfPages()).isEqualTo(3);
            var fonts = read.getPage(0).getResources();
            for (var name : fonts.getFontNames()) assertThat(fonts.getFont(name).isEmbedded()).isTrue();
        }
    }

    @Test
    void isAsLargeAsABankCard() throws IOException {
        try (var read = Loader.loadPDF(pdf(List.of(XIAOMAN, LONG), Format.WALLET))) {
            assertThat(read.getNumberOfPages()).isEqualTo(4);
            var box = read.getPage(0).getMediaBox();
            assertThat(box.getWidth() / 72 * 25.4).isBetween(85.5, 85.7);
            assertThat(box.getHeight() / 72 * 25.4).isBetween(53.9, 54.1);
        }
    }

    @Test
    void printsAWholeSchoolAtOnce() throws IOException {
        var pdf = pdf(Collections.nCopies(500, LONG), Format.A4);
        assertThat(pdf.length).isLessThan(3_000_000);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(63);
        }
    }

    private static byte[] pdf(List<ContactCard> cards, Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        new CardSheet(cards, format).write(PAGES, out);
        Golden.keep("cards-" + format + "-" + cards.size() + ".pdf", out.toByteArray());
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
