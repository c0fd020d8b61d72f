package org.nuanyang.roster.entrusted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.entrusted.Agreement.Copies;
import org.nuanyang.roster.entrusted.Agreement.Wish;

@DisplayName("委托照护协议书")
class AgreementPaperTest {
    private static final PdfPages PAGES = new PdfPages();

    private static Facts xiaoman() {
        return new Facts().with(NAME, "小满").with(SEX, Sex.FEMALE).with(BIRTH, RoughDate.parse("2017-05-21")).with(ADDRESS, "清溪县青石镇青石村3组")
                .with(FATHER_NAME, "陈志强").with(FATHER_PHONE, new Phone("14200001111")).with(FATHER_AWAY, true).with(FATHER_PLACE, "广东省东莞市")
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER).with(GUARDIAN_PHONE, new Phone("15400003333"))
                .with(GUARDIAN_ADDRESS, "青石村3组");
    }

    @Test
    void isFilledInFromTheFile() throws IOException {
        Golden.matches("agreement-blank.txt", text(AgreementPaper.of(xiaoman(), null, "清溪县青石小学", "三年级1班")));
    }

    @Test
    void saysWhatWasAgreed() throws IOException {
        Golden.matches("agreement.txt", text(AgreementPaper.of(xiaoman(), agreement(), "清溪县河湾镇中心学校附属第二九年一贯制寄宿制学校（柳树坪教学点）", "九年级12班")));
    }

    @Test
    void leavesAParentAtHomeOutAsTheCarer() {
        var facts = xiaoman().with(GUARDIAN_NAME, "林秀梅").with(GUARDIAN_RELATION, Relation.MOTHER);
        assertThat(AgreementPaper.of(facts, null, "", "").carer().name()).isEmpty();
    }

    static Agreement agreement() {
        return new Agreement(
                new Party("麦麦提图尔荪江·阿卜杜拉", Relation.FATHER, new Phone("14200001111"), null, null, null),
                new Party("欧阳堃喆㛃𬭎", Relation.PATERNAL_GRANDMOTHER, new Phone("15400003333"), null, LocalDate.of(1958, 4, 2),
                        "清溪县河湾镇柳树坪村民委员会第十二村民小组老槐树湾自然村上院坝二组二十七号附三号（原供销社旧址后面）"),
                true, EnumSet.allOf(CareExclusion.class), new Wish(LocalDate.of(2026, 2, 20), WishHeard.FACE_TO_FACE, "愿意跟奶奶住，想每个星期跟爸爸视频。"),
                LocalDate.of(2026, 2, 25), LocalDate.of(2027, 2, 24), "甲方每周日晚上和孩子视频；乙方接送上下学，辅导作业请邻居帮忙。", "每月600元，甲方每月5日前转给乙方。",
                true, new Signing.OnPaper(LocalDate.of(2026, 2, 22)), Copies.NONE);
    }

    private static String text(AgreementPaper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        PAGES.write("roster/entrusted/documents/agreement", paper, out);
        Golden.keep("agreement-" + (paper.fee().isEmpty() ? "blank" : "full") + ".pdf", out.toByteArray());
        try (var read = Loader.loadPDF(out.toByteArray())) {
            assertThat(read.getNumberOfPages()).isLessThanOrEqualTo(2);
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(read).replace("\r\n", "\n");
        }
    }
}
