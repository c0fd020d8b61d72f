package org.nuanyang.documents.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.documents.Archival;
import org.nuanyang.documents.BlankForm;
import org.nuanyang.documents.Folder;
import org.nuanyang.documents.FormCell;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Manuscript;
import org.nuanyang.documents.manuscript.ManuscriptPdf;
import org.nuanyang.documents.manuscript.ManuscriptWord;

@DisplayName("文件上的标记")
class StampTest {
    private static final Mark MARK = new Mark("刘 & <远>", LocalDateTime.of(2026, 3, 12, 9, 30), "7F3K-2QXM");

    private static final Manuscript MANUSCRIPT = new Manuscript("情况简报", "", List.of(Block.Paragraph.of("本月没有记录。")), null, List.of());

    private final PdfPages pages = new PdfPages();
    private final Stamp stamp = new Stamp(pages, new DownloadSettings(Duration.ofHours(24), 256, 64, 2000, 200, 2));

    @Test
    void standsAtTheHeadOfEverySheetWhateverWroteTheWorkbook() throws IOException {
        var ours = new ByteArrayOutputStream();
        var field = new BlankForm.Field(LedgerColumn.text("", "姓名", 10), List.of(), false, "", "小满");
        new BlankForm("花名册", "花名册", "", List.of(field, field), 3).write(ours);
        var theirs = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("空");
            var sheet = workbook.createSheet("一");
            sheet.createRow(0).createCell(0).setCellValue("小满");
            sheet.getHeader().setLeft("以前的页眉");
            workbook.createSheet("二").createRow(0).createCell(0).setCellValue("石头");
            workbook.write(theirs);
        }
        for (var file : List.of(ours, theirs)) {
            try (var read = WorkbookFactory.create(new ByteArrayInputStream(stamped(FileType.EXCEL, file.toByteArray())))) {
                for (var sheet : read) if (sheet.getLastRowNum() >= 0) assertThat(sheet.getHeader().getLeft()).contains("2026-03-12 09:30", "7F3K-2QXM").doesNotContain("以前");
            }
        }
    }

    @Test
    void standsBehindTheLastRowWhereverABlockEnds() throws IOException {
        for (int before = (1 << 16) - 16; before < (1 << 16) + 4; before++) {
            var rows = "<worksheet><sheetData>" + "</sheet>".repeat(before / 8) + "x".repeat(before % 8);
            var file = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(file)) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                zip.write((rows + "</sheetData><pageMargins/></worksheet>").getBytes(StandardCharsets.UTF_8));
            }
            var sheet = new String(files(stamped(FileType.EXCEL, file.toByteArray())).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
            assertThat(sheet).startsWith(rows + "</sheetData><pageMargins/><headerFooter><oddHeader>").endsWith("</oddHeader></headerFooter></worksheet>");
        }
    }

    @Test
    void standsInAnOldWorkbook() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("一");
            workbook.write(file);
        }
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(stamped(FileType.OLD_EXCEL, file.toByteArray())))) {
            assertThat(read.getSheetAt(0).getHeader().getLeft()).contains("7F3K-2QXM");
        }
    }

    @Test
    void standsOnEveryPageOfAWordFile() throws IOException {
        var form = new FramedForm("谈心记录卡", "青石小学", "", List.of(30, 140), 0, List.of(FormRow.of(12, FormCell.label("学生"), FormCell.value("小满"))), List.of());
        var file = new ByteArrayOutputStream();
        new PaperFile("谈心记录卡", PaperFile.Side.UPRIGHT, List.of(form, form), "某人").write(PaperFormat.WORD, pages, file);
        var stamped = stamped(FileType.WORD, file.toByteArray());
        try (var read = new XWPFDocument(new ByteArrayInputStream(stamped))) {
            assertThat(read.getHeaderList()).singleElement().satisfies(head -> assertThat(head.getText()).contains("刘 & <远> 2026-03-12 09:30", "7F3K-2QXM"));
            assertThat(read.getTables()).hasSize(2);
        }
        try (var locked = new org.apache.poi.poifs.filesystem.POIFSFileSystem(new ByteArrayInputStream(Lock.on(FileType.WORD, stamped, "qing-shan-47")))) {
            assertThat(locked.getRoot().hasEntryCaseInsensitive("EncryptedPackage")).isTrue();
        }
    }

    @Test
    void standsOnEvenPagesOfAManuscriptToo() throws IOException {
        var file = new ByteArrayOutputStream();
        ManuscriptWord.write(MANUSCRIPT, "0199", file);
        try (var read = new XWPFDocument(new ByteArrayInputStream(stamped(FileType.WORD, file.toByteArray())))) {
            assertThat(read.getHeaderFooterPolicy().getDefaultHeader().getText()).contains("7F3K-2QXM");
            assertThat(read.getHeaderFooterPolicy().getEvenPageHeader().getText()).contains("7F3K-2QXM");
            assertThat(read.getHeaderFooterPolicy().getEvenPageFooter().getText()).contains("—");
        }
    }

    @Test
    void leavesAPdfFitForTheFile() throws Exception {
        var file = new ByteArrayOutputStream();
        ManuscriptPdf.write(MANUSCRIPT, pages, file);
        assertThat(Archival.problems(stamped(FileType.PDF, file.toByteArray()))).isEmpty();
    }

    @Test
    void namesNothingThatAProgramWouldTakeForAnotherPlaceOrAFormula() {
        assertThat(named("=cmd|'/c calc'!A1")).startsWith("cmd").doesNotContain("|", "/");
        assertThat(named("../../etc/passwd")).doesNotContain("/", "..");
        assertThat(named("小满\r\nSet-Cookie: a=b")).doesNotContain("\r", "\n", ":");
        assertThat(named("\u202Exlsx.小满")).doesNotContain("\u202E");
        assertThat(named("  ")).isNotBlank();
        assertThat(named("满".repeat(300)).codePointCount(0, named("满".repeat(300)).length())).isEqualTo(80);
    }

    private byte[] stamped(FileType type, byte[] file) throws IOException {
        try (var scratch = Scratch.of(64, () -> {})) {
            try (var out = scratch.out()) {
                out.write(file);
            }
            var stamped = new ByteArrayOutputStream();
            stamp.on(type, scratch, MARK, stamped);
            return stamped.toByteArray();
        }
    }

    @Test
    void standsInEachFileOfAFolderAndALockIsOnEach() throws IOException {
        var pdf = new ByteArrayOutputStream();
        pages.write("documents/warm-up", "小满", pdf);
        var workbook = new ByteArrayOutputStream();
        try (var made = new XSSFWorkbook()) {
            made.createSheet("一").createRow(0).createCell(0).setCellValue("小满");
            made.write(workbook);
        }
        var folder = new ByteArrayOutputStream();
        try (var into = new Folder(folder)) {
            into.file("甲/表.pdf", out -> out.write(pdf.toByteArray()));
            into.file("甲/表.xlsx", out -> out.write(workbook.toByteArray()));
            into.file("甲/表.xlsx", out -> out.write(workbook.toByteArray()));
        }
        var stamped = files(stamped(FileType.FOLDER, folder.toByteArray()));
        assertThat(stamped.keySet()).containsExactly("甲/表.pdf", "甲/表.xlsx", "甲/表（2）.xlsx");
        try (var read = Loader.loadPDF(stamped.get("甲/表.pdf"))) {
            assertThat(read.getDocumentInformation().getKeywords()).contains("7F3K-2QXM");
        }
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(stamped.get("甲/表（2）.xlsx")))) {
            assertThat(read.getSheetAt(0).getHeader().getLeft()).contains("7F3K-2QXM");
        }
        var locked = files(Lock.on(FileType.FOLDER, folder.toByteArray(), "blauer-regen-47"));
        assertThatThrownBy(() -> Loader.loadPDF(locked.get("甲/表.pdf"))).isInstanceOf(InvalidPasswordException.class);
        Loader.loadPDF(locked.get("甲/表.pdf"), "blauer-regen-47").close();
        assertThatThrownBy(() -> WorkbookFactory.create(new ByteArrayInputStream(locked.get("甲/表.xlsx")))).hasMessageContaining("password");
    }

    private static Map<String, byte[]> files(byte[] folder) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(folder))) {
            for (ZipEntry each; (each = zip.getNextEntry()) != null; ) files.put(each.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static String named(String name) {
        return new Parcel(name, FileType.EXCEL, 1, null, "/").name();
    }
}
