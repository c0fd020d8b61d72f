package org.nuanyang.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nuanyang.importing.Packed.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("有意做坏的表格文件")
class UploadAttackTest {
    private static final String ROW = "<row><c t='inlineStr'><is><t>小满</t></is></c></row>";

    @Test
    void tenThousandSheetsAreRefused() {
        var sheets = IntStream.rangeClosed(1, 10_000).mapToObj("<sheet name='%1$d' sheetId='%1$d' r:id='rId1'/>"::formatted).collect(Collectors.joining());
        refused(workbook().sheet(ROW).with("xl/workbook.xml", "<workbook xmlns:r='r'><sheets>" + sheets + "</sheets></workbook>").bytes(), "tooManySheets");
    }

    @Test
    void tenThousandPartsAreRefused() {
        var file = workbook().sheet(ROW);
        for (int i = 0; i < 10_000; i++) file.with("xl/media/" + i + ".bin", "");
        refused(file.bytes(), null);
    }

    @Test
    void aPartThatClaimsTwoGigabytesTakesNoMoreThanItHas() {
        var file = workbook().sheet(ROW).bytes();
        var buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int claimed = 0;
        for (int at = 0; at < file.length - 30; at++) {
            if (buffer.getInt(at) == 0x02014b50) { // an entry of the directory: its size unpacked stands at 24
                buffer.putInt(at + 24, Integer.MAX_VALUE);
                claimed++;
            }
        }
        assertThat(claimed).isEqualTo(4);
        try {
            assertThat(Workbook.read(file).sheets().getFirst().rows().getFirst().text(0)).isEqualTo("小满");
        } catch (Unreadable no) {
            assertThat(no.key()).startsWith("importing.unreadable.");
        }
    }

    @Test
    void pathsInPartsAndTargetsLeadNowhere() {
        refused(workbook().with("xl/_rels/workbook.xml.rels", Packed.relation("rId1", "worksheet", "../../../../etc/passwd")).sheet(ROW).bytes(), null);
        refused(workbook().with("xl/_rels/workbook.xml.rels", Packed.relation("rId1", "worksheet", "file:///etc/passwd")).sheet(ROW).bytes(), null);
        var read = Workbook.read(workbook().with("../../../../tmp/planted", "x").sheet(ROW).bytes());
        assertThat(read.sheets().getFirst().rows().getFirst().text(0)).isEqualTo("小满");
        assertThat(java.nio.file.Path.of("/tmp/planted")).doesNotExist();
    }

    @Test
    void namesOfFilesLoseTheirPaths() {
        for (var name : new String[] {"../../etc/cron.d/名册.xlsx", "C:\\windows\\名册.xlsx", "/名册.xlsx", "\u0000名册.xlsx\r\n"})
            assertThat(org.nuanyang.files.Sent.of(new MockMultipartFile("file", name, null, new byte[1])).name()).isEqualTo("名册.xlsx");
    }

    @Test
    void aFileOfTwoKindsIsReadAsTheOneItBeginsAs() {
        var zip = workbook().sheet(ROW).bytes();
        var pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        var both = ByteBuffer.allocate(pdf.length + zip.length).put(pdf).put(zip).array();
        refused(both, "pdf");
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        assertThat(Workbook.read(ByteBuffer.allocate(zip.length + page.length).put(zip).put(page).array()).sheets().getFirst().rows().getFirst().text(0)).isEqualTo("小满");
    }

    private static void refused(byte[] file, String key) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Workbook.read(file))
                .satisfies(no -> assertThat(no.key()).startsWith("importing.unreadable." + (key == null ? "" : key)));
    }
}
