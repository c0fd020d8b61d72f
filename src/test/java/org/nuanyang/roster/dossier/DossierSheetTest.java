package org.nuanyang.roster.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.files.Content;
import org.nuanyang.files.Sample;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Samples;
import org.nuanyang.roster.documents.Cast;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.nuanyang.roster.dossier.Dossier.Cover;
import org.nuanyang.roster.dossier.Dossier.Former;
import org.nuanyang.roster.dossier.Dossier.Mark;

@DisplayName("学生档案（封面、登记表）")
class DossierSheetTest {
    private static final PdfPages PAGES = new PdfPages();

    @Test
    void isACoverAndASheet() throws IOException {
        Golden.matches("dossier.txt", text(List.of(xiaoman(Numbers.MASKED), longest()), "class"));
    }

    @Test
    void tellsNoNumberInFullUnlessAskedTo() throws IOException {
        assertThat(text(List.of(xiaoman(Numbers.MASKED)), "masked")).doesNotContain("20170521104").doesNotContain("14200001111").contains("142****1111");
        assertThat(text(List.of(xiaoman(Numbers.FULL)), "full")).contains("14200001111").contains("G990101");
    }

    @Test
    void neverSaysThatAChildIsLeftBehind() throws IOException {
        assertThat(text(List.of(xiaoman(Numbers.MASKED)), "masked")).doesNotContain("留守");
    }

    @Test
    void leavesRoomToWriteInWhatIsNotKnown() throws IOException {
        var nothing = dossier(new Facts().with(Fact.NAME, "石头"), Numbers.MASKED, null, List.of());
        assertThat(text(List.of(nothing), "empty").replaceAll("[^\\p{IsHan}（）]", "")).contains("照片", "现住址", "第二监护人", "填表人（签字）");
    }

    @Test
    void hasAPlaceForEveryFactOfASheet() {
        var facts = new Facts();
        for (var fact : Fact.values()) facts.with(fact, Samples.of(fact));
        var values = DossierForm.of(facts, Numbers.FULL).blocks().stream().flatMap(block -> block.lines().stream())
                .flatMap(line -> line.cells().stream()).map(Dossier.Cell::value).collect(Collectors.joining("|"));
        var text = new org.nuanyang.roster.documents.FactText(Numbers.FULL, Numbers.FULL);
        var elsewhere = List.of(Fact.SCHOOL, Fact.GUARDIAN_AGE, Fact.GUARDIAN_AGREEMENT_SIGNED, Fact.FATHER_DECEASED, Fact.MOTHER_DECEASED,
                Fact.DECLARED, Fact.PARENTS_AWAY);
        for (var fact : Fact.values()) if (!elsewhere.contains(fact)) assertThat(values).as(fact.key()).contains(text.of(fact, facts));
    }

    @Test
    void countsThePagesOfEachChildForItself() throws IOException {
        var pdf = pdf(List.of(xiaoman(Numbers.MASKED), longest()), "class");
        try (var read = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int i = 1; i <= read.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(read));
            }
            assertThat(pages.get(0)).contains("学校（盖章）", "档案编号").doesNotContain("第 1 页");
            assertThat(pages.get(1)).contains("第 1 页").contains("周敏 2026-03-12 09:30 打印");
            assertThat(pages.stream().filter(page -> page.contains("第 1 页"))).hasSize(2);
            var fonts = read.getPage(1).getResources();
            for (var name : fonts.getFontNames()) assertThat(fonts.getFont(name).isEmbedded()).isTrue();
        }
    }

    @Test
    void printsAWholeClass() throws IOException {
        var pdf = pdf(Collections.nCopies(40, longest()), "forty");
        assertThat(pdf.length).isLessThan(4_000_000);
    }

    private static Dossier xiaoman(Numbers numbers) {
        return dossier(Cast.xiaoman().facts().with(Fact.ECONOMIC_STATE, "低保、防返贫监测户").with(Fact.THOUGHT, "守纪律，肯帮助同学"), numbers,
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(((Content.Reading.Readable) Content.of(Sample.photo(300, 400, 1))).content().thumbnail()),
                List.of(new Former("罗玉珍", "外祖母", "2024-09-03", "2025-03-02")));
    }

    private static Dossier longest() {
        return dossier(Cast.longest().facts().with(Fact.FAMILY_BACKGROUND, "父亲在外务工多年，母亲因病常年在家，祖父母年过七十，家中还有两个弟弟上幼儿园。".repeat(3)), Numbers.MASKED, null, List.of());
    }

    private static Dossier dossier(Facts facts, Numbers numbers, @Nullable String photo, List<Former> former) {
        var form = DossierForm.of(facts, numbers);
        var cover = new Cover("清溪县青石小学", "三年级1班", facts.<String>get(Fact.NAME).orElseThrow(), form.text().of(Fact.SEX, facts), form.text().of(Fact.BIRTH, facts),
                form.text().of(Fact.STUDENT_NUMBER, facts), "0000000001", "2023-09-05", "周敏");
        var marks = Arrays.stream(org.nuanyang.roster.Clarity.values())
                .map(clarity -> new Mark(org.nuanyang.common.Words.say(clarity), clarity.complete(facts) ? "清楚" : "尚缺")).toList();
        return new Dossier(cover, photo, form.blocks(), marks, former, "列入：父亲自 2025-03 起外出，已满 3 个月", "", "周敏 2026-03-12 09:30 打印（号码已遮盖）");
    }

    private static byte[] pdf(List<Dossier> dossiers, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        new DossierSheet(dossiers).write(PAGES, out);
        Golden.keep("dossier-" + name + ".pdf", out.toByteArray());
        return out.toByteArray();
    }

    private static String text(List<Dossier> dossiers, String name) throws IOException {
        try (var read = Loader.loadPDF(pdf(dossiers, name))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setPageStart("--- page\n");
            return stripper.getText(read).replace("\r\n", "\n");
        }
    }
}
