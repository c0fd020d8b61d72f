package org.nuanyang.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nuanyang.importing.Packed.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.Words;

/** What the three formats can hold, and what is refused with which sentence. */
class WorkbookTest {
    private static final String STYLES = """
            <styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy"年"m"月"'/><numFmt numFmtId='171' formatCode='0.00"分"'/></numFmts>
            <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>
            <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>""";

    @Test
    void readsSharedInlineAndRichTextWithoutPhoneticHints() {
        var row = workbook()
                .with("xl/sharedStrings.xml", "<sst><si><t>小满</t></si><si><r><t>石</t></r><r><rPr/><t xml:space='preserve'>头 </t></r><rPh><t>しー</t></rPh></si></sst>")
                .sheet("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='inlineStr'><is><t>小雨</t></is></c><c r='D1' t='str'><f>A1</f><v>算出来</v></c></row>")
                .row();
        assertThat(row.text(0)).isEqualTo("小满");
        assertThat(row.text(1)).isEqualTo("石头 ");
        assertThat(row.text(2)).isEqualTo("小雨");
        assertThat(row.cell(3)).isEqualTo(new Cell(Cell.Kind.TEXT, "算出来", true));
    }

    @Test
    void readsEntitiesCdataEscapesAndPrefixes() {
        var row = workbook()
                .with("xl/worksheets/sheet1.xml", "<?xml version='1.0'?><!-- x --><x:worksheet xmlns:x='m'><x:sheetData><x:row r='2'><x:c r='A2' t='inlineStr'><x:is><x:t>a&lt;b &amp; &#20013;&#x6587;</x:t></x:is></x:c>"
                        + "<x:c t='inlineStr'><x:is><x:t><![CDATA[1<2 ]] &amp;]]></x:t></x:is></x:c><x:c r='C2' t='inlineStr'><x:is><x:t>一_x000D_二_x005F_x</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>")
                .row();
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.text(0)).isEqualTo("a<b & 中文");
        assertThat(row.text(1)).isEqualTo("1<2 ]] &amp;");
        assertThat(row.text(2)).isEqualTo("一\r二_x");
    }

    @Test
    void tellsDatesFromNumbersByTheirFormat() {
        var row = workbook().with("xl/styles.xml", STYLES)
                .sheet("<row><c s='1'><v>41397</v></c><c s='2'><v>41395</v></c><c s='3'><v>41397</v></c><c><v>2013.1</v></c><c><v>9.90101201610268E+17</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c s='1'><v>59</v></c><c s='1'><v>61</v></c><c s='1'/></row>")
                .row();
        assertThat(row.cell(0)).isEqualTo(new Cell(Cell.Kind.DATE, "2013-05-03", false));
        assertThat(row.cell(1)).isEqualTo(new Cell(Cell.Kind.DATE, "2013-05", false));
        assertThat(row.cell(2)).isEqualTo(new Cell(Cell.Kind.NUMBER, "41397", false));
        assertThat(row.text(3)).isEqualTo("2013.1");
        assertThat(row.text(4)).isEqualTo("990101201610268000");
        assertThat(row.cell(4).rounded()).isTrue();
        assertThat(row.cell(5).kind()).isEqualTo(Cell.Kind.TRUTH);
        assertThat(row.cell(6).kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(row.text(7)).isEqualTo("1900-02-28");
        assertThat(row.text(8)).isEqualTo("1900-03-01");
        assertThat(row.width()).isEqualTo(9);
    }

    @Test
    void countsFrom1904WhenTheFileSaysSo() {
        var row = workbook().with("xl/styles.xml", STYLES)
                .with("xl/workbook.xml", "<workbook><workbookPr date1904='1'/><sheets><sheet name='a' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .sheet("<row><c s='1'><v>39935</v></c></row>").row();
        assertThat(row.text(0)).isEqualTo("2013-05-03");
    }

    @Test
    void keepsHiddenRowsHiddenSheetsAndMergedCells() {
        var sheet = Workbook.read(workbook()
                .with("xl/workbook.xml", "<workbook><sheets><sheet name='字典' state='hidden' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='3' hidden='1'><c r='AB3'><v>7</v></c></row></sheetData><mergeCells><mergeCell ref='A1:C2'/></mergeCells></worksheet>")
                .bytes()).sheets().getFirst();
        assertThat(sheet.hidden()).isTrue();
        assertThat(sheet.rows().getFirst().hidden()).isTrue();
        assertThat(sheet.rows().getFirst().text(27)).isEqualTo("7");
        assertThat(sheet.merged()).containsExactly(new Span(1, 2, 0, 2));
    }

    @Test
    void neverEvaluatesAFormula() {
        var row = workbook().sheet("<row><c><f>WEBSERVICE(\"http://example.org\")</f></c><c><f>1+1</f><v>3</v></c></row>").row();
        assertThat(row.cell(0)).isEqualTo(new Cell(Cell.Kind.TEXT, "", true));
        assertThat(row.cell(1)).isEqualTo(new Cell(Cell.Kind.NUMBER, "3", true));
    }

    @Test
    void survivesTokensAcrossTheEdgeOfItsWindow() {
        var rows = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) rows.append("<row r='%d'><c r='A%d' t='inlineStr'><is><t>名字%d&amp;</t></is></c><c r='B%d'><v>%d</v></c></row>".formatted(i, i, i, i, i));
        var sheet = Workbook.read(workbook().sheet(rows.toString()).bytes()).sheets().getFirst();
        assertThat(sheet.rows()).hasSize(20_000);
        for (int i = 0; i < 20_000; i++) {
            assertThat(sheet.rows().get(i).text(0)).isEqualTo("名字" + (i + 1) + "&");
            assertThat(sheet.rows().get(i).text(1)).isEqualTo(String.valueOf(i + 1));
        }
    }

    @Test
    void readsCsvInEveryEncodingAndSeparator() {
        for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GBK"), Charset.forName("GB18030")})
            for (var separator : new String[] {",", ";", "\t"}) {
                var text = "姓名,电话\n\"小满, 女\",\"他说\"\"好\"\"\n第二行\"\n".replace("电话", "电话").replaceFirst(",", separator).replace("\",\"", "\"" + separator + "\"");
                var rows = Workbook.read(text.getBytes(charset)).sheets().getFirst().rows();
                assertThat(rows.get(1).text(0)).as(charset + separator).isEqualTo("小满, 女");
                assertThat(rows.get(1).text(1)).isEqualTo("他说\"好\"\n第二行");
            }
        assertThat(Workbook.read("\ufeff姓名\r\n=\"0012\"\r\n".getBytes(StandardCharsets.UTF_8)).sheets().getFirst().rows().get(1).text(0)).isEqualTo("0012");
        assertThat(Workbook.read("\ufeff姓名\t班\n小满\t三\n".getBytes(StandardCharsets.UTF_16LE)).sheets().getFirst().rows().get(1).text(1)).isEqualTo("三");
    }

    @Test
    void refusesInASentenceWhatIsNoWorkbook() {
        assertRefused(new byte[0], "emptyFile");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "pdf");
        assertRefused("<html><table><tr><td>姓名</td></tr></table></html>".getBytes(StandardCharsets.UTF_8), "webPage");
        assertRefused("<?xml version='1.0'?><Workbook/>".getBytes(StandardCharsets.UTF_8), "xmlTable");
        assertRefused(new byte[] {0, 1, 2, 3}, "unknownKind");
        assertRefused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}, "picture");
        var whole = workbook().sheet("<row><c><v>1</v></c></row>").bytes();
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "damaged");
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        assertRefused(workbook().with("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c t='inlineStr'><is><t>&a;</t></is></c></row></sheetData></worksheet>").bytes(), "xmlEntities");
    }

    @Test
    void stopsZipBombsAndEndlessSheets() {
        var bomb = workbook().with("xl/worksheets/sheet1.xml", "<worksheet>" + "<row/>".repeat(8 << 20) + "</worksheet>").bytes();
        assertRefused(bomb, "zipBomb");
        var small = new Limits(1 << 20, 5, 10, 1, 100, 1 << 20, 100, 1000);
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Workbook.read(workbook().sheet("<row><c r='K1'><v>1</v></c></row>").bytes(), small)).matches(no -> no.key().endsWith("tooManyColumns"));
        var rows = "<row><c><v>1</v></c></row>".repeat(300);
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Workbook.read(workbook().sheet(rows).bytes(), small)).matches(no -> no.key().endsWith("tooManyRows"));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Workbook.read(new byte[2 << 20], small)).matches(no -> no.key().endsWith("tooLarge"));
    }

    @Test
    void readsOldWorkbooksAndKnowsTheLockedOnes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var poi = new HSSFWorkbook()) {
            var sheet = poi.createSheet("三（1）班");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("小满");
            row.createCell(1).setCellValue(15448004246d);
            row.createCell(2).setCellFormula("1+1");
            row.setZeroHeight(true);
            poi.write(out);
        }
        var row = Workbook.read(out.toByteArray()).sheets().getFirst().rows().getFirst();
        assertThat(row.hidden()).isTrue();
        assertThat(row.text(1)).isEqualTo("15448004246");
        assertThat(row.cell(2).formula()).isTrue();
        var locked = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[100]), "EncryptedPackage");
            container.writeFilesystem(locked);
        }
        assertRefused(locked.toByteArray(), "passwordProtected");
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Workbook.read(file)).satisfies(no -> {
            assertThat(no.key()).isEqualTo("importing.unreadable." + key);
            assertThat(Words.sayIn(Locale.SIMPLIFIED_CHINESE, no.key(), no.args().toArray())).isNotEqualTo(no.key()).contains("。");
            assertThat(Words.sayIn(Locale.ENGLISH, no.key(), no.args().toArray())).isNotEqualTo(no.key()).contains(".");
        });
    }
}
