package org.nuanyang.documents.manuscript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.manuscript.Block.Paragraph;
import org.nuanyang.documents.manuscript.ManuscriptReader.FigureNow;
import org.nuanyang.documents.manuscript.ManuscriptReader.Found;
import org.nuanyang.documents.manuscript.ManuscriptReader.Unread;

@DisplayName("交回来的 Word 文稿")
class ManuscriptReaderTest {
    private static final String TALKS = FigureTag.of("talks.done");
    private static final Manuscript TOLD = told(Manuscripts.told("谈心", Manuscripts.figure("talks.done", "37"), "次，落实率", Manuscripts.figure(Manuscripts.LONG_ADDRESS, "95.6%"), "；共",
            Manuscripts.figure("talks.done", "37"), "次。"));

    @Test
    void tellsEachFigureWhereItStands() throws IOException {
        assertThat(ManuscriptReader.read(ManuscriptWordTest.written(TOLD)))
                .isEqualTo(new Found("0199", List.of(new FigureNow(TALKS, "37"), new FigureNow(FigureTag.of(Manuscripts.LONG_ADDRESS), "95.6%"), new FigureNow(TALKS, "37"))));
    }

    @Test
    void tellsWhatAHandHasChanged() throws IOException {
        assertThat(talks(xml -> xml.replaceFirst(">37<", ">73<"))).containsExactly("73", "37");
    }

    @Test
    void readsATextThatAProgramHasTornToPieces() throws IOException {
        assertThat(talks(xml -> xml.replaceFirst("<w:t xml:space=\"preserve\">37</w:t></w:r>", "<w:t>3</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>7</w:t></w:r>"))).containsExactly("37", "37");
    }

    @Test
    void takesStruckOutTextForGone() throws IOException {
        assertThat(talks(xml -> xml.replaceFirst("<w:t xml:space=\"preserve\">37</w:t>", "<w:delText>37</w:delText>"))).containsExactly("", "37");
    }

    @Test
    void takesTheHintInAnEmptiedControlForNoText() throws IOException {
        assertThat(talks(xml -> xml.replaceFirst("<w:tag ", "<w:showingPlcHdr/><w:tag ").replaceFirst(">37<", ">单击此处输入文字<"))).containsExactly("", "37");
    }

    @Test
    void eitherMarkIsEnough() throws IOException {
        assertThat(talks(xml -> xml.replaceAll("<w:tag [^>]*/>", ""))).containsExactly("37", "37");
        assertThat(talks(xml -> xml.replaceAll("<w:bookmark(Start|End)[^>]*/>", ""))).containsExactly("37", "37");
        assertThat(talks(xml -> xml.replaceAll("<w:tag [^>]*/>", "").replaceAll("<w:bookmark(Start|End)[^>]*/>", ""))).isEmpty();
    }

    @Test
    void knowsWhatIsNotOurs() throws Exception {
        var foreign = new ByteArrayOutputStream();
        try (var word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("37");
            word.write(foreign);
        }
        assertThat(ManuscriptReader.read(foreign.toByteArray())).isEqualTo(Unread.FOREIGN);
        var workbook = new ByteArrayOutputStream();
        try (var excel = new XSSFWorkbook()) {
            excel.createSheet().createRow(0).createCell(0).setCellValue("37");
            excel.write(workbook);
        }
        assertThat(ManuscriptReader.read(workbook.toByteArray())).isEqualTo(Unread.NOT_WORD);
        assertThat(ManuscriptReader.read("37".getBytes(UTF_8))).isEqualTo(Unread.NOT_WORD);
        assertThat(ManuscriptReader.read(new byte[0])).isEqualTo(Unread.NOT_WORD);
    }

    @Test
    void knowsADamagedFileFromALockedOne() throws Exception {
        var file = ManuscriptWordTest.written(TOLD);
        assertThat(ManuscriptReader.read(java.util.Arrays.copyOf(file, file.length / 2))).isEqualTo(Unread.NOT_WORD);
        assertThat(ManuscriptReader.read(changed(file, xml -> xml.substring(0, xml.length() - 40)))).isEqualTo(Unread.NOT_WORD);
        var locked = new ByteArrayOutputStream();
        try (var safe = new POIFSFileSystem()) {
            var lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("qing-shan-47");
            try (var into = lock.getDataStream(safe)) {
                into.write(file);
            }
            safe.writeFilesystem(locked);
        }
        assertThat(ManuscriptReader.read(locked.toByteArray())).isEqualTo(Unread.LOCKED);
    }

    @Test
    void readsNothingFromElsewhere() throws IOException {
        var file = changed(ManuscriptWordTest.written(TOLD), xml -> xml.replaceFirst("<w:document", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document").replaceFirst(">37<", ">&e;<"));
        assertThat(ManuscriptReader.read(file)).isEqualTo(Unread.NOT_WORD);
    }

    @Test
    void doesNotUnpackWhatFillsTheMemory() throws IOException {
        var file = changed(ManuscriptWordTest.written(TOLD), xml -> xml.replaceFirst(">37<", ">" + "7".repeat(17 << 20) + "<"));
        assertThat(ManuscriptReader.read(file)).isEqualTo(Unread.NOT_WORD);
    }

    /** Each letter would be kept once for each mark around it. */
    @Test
    void readsNoMarksWithinMarksWithoutEnd() throws IOException {
        var within = "<w:sdt><w:sdtContent>".repeat(100);
        var file = changed(ManuscriptWordTest.written(TOLD), xml -> xml.replaceFirst("</w:body>", within + "<w:p/>" + "</w:sdtContent></w:sdt>".repeat(100) + "</w:body>"));
        assertThat(ManuscriptReader.read(file)).isEqualTo(Unread.NOT_WORD);
    }

    @Test
    void readsNoMarksWithoutEnd() throws IOException {
        var file = changed(ManuscriptWordTest.written(TOLD), xml -> xml.replaceFirst("</w:body>", "<w:sdt><w:sdtContent/></w:sdt>".repeat(20_001) + "</w:body>"));
        assertThat(ManuscriptReader.read(file)).isEqualTo(Unread.NOT_WORD);
    }

    @Test
    void keepsOfAFigureNoMoreThanANumberCouldTake() throws IOException {
        assertThat(talks(xml -> xml.replaceFirst(">37<", ">" + "7".repeat(1_000_000) + "<"))).containsExactly("7".repeat(200), "37");
    }

    private static Manuscript told(Paragraph paragraph) {
        return new Manuscript("情况简报", "", List.of(paragraph), null, List.of());
    }

    private static List<String> talks(UnaryOperator<String> change) throws IOException {
        var read = (Found) ManuscriptReader.read(changed(ManuscriptWordTest.written(TOLD), change));
        return read.figures().stream().filter(each -> each.tag().equals(TALKS)).map(FigureNow::text).toList();
    }

    private static byte[] changed(byte[] file, UnaryOperator<String> document) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file)); var to = new ZipOutputStream(out)) {
            for (ZipEntry part; (part = from.getNextEntry()) != null; ) {
                to.putNextEntry(new ZipEntry(part.getName()));
                var bytes = from.readAllBytes();
                to.write(part.getName().equals("word/document.xml") ? document.apply(new String(bytes, UTF_8)).getBytes(UTF_8) : bytes);
            }
        }
        return out.toByteArray();
    }
}
