package org.nuanyang.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.Words;
import org.nuanyang.forms.reading.FormReader;

/** Whatever cannot be filled is declined with a sentence of its own. */
class UnfitFormsTest {
    private static final byte[] FORM = BlankForms.roster("花名册", List.of("序号", "姓名", "性别"), 3);

    @Test
    void declinesWhatIsNoForm() {
        assertThat(declined(BlankForms.roster("防溺水巡查台账", List.of("水域名称", "点位位置", "巡河人员", "安全隐患"), 3))).isEqualTo("forms.declined.noForm");
        assertThat(declined("姓名,性别\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEqualTo("forms.declined.csv");
        assertThat(declined("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEqualTo("importing.unreadable.pdf");
    }

    @Test
    void declinesAFormThatIsFilledAlready() {
        var filled = BlankForms.xlsx(workbook -> {
            BlankForms.roster(workbook.createSheet("名单"), "名单", List.of("姓名", "性别"), 5);
            for (int row = 0; row < 4; row++) workbook.getSheetAt(0).getRow(3 + row).getCell(0).setCellValue(List.of("小满", "石头", "小雨", "小川").get(row));
        });
        assertThat(declined(filled)).isEqualTo("forms.declined.alreadyFilled");
    }

    @Test
    void declinesMacros() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(FORM)); var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
            zip.write(1);
        }
        assertThat(declined(out.toByteArray())).isEqualTo("forms.declined.macros");
    }

    @Test
    void declinesAFileWithAPassword() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mima");
            try (var data = encryptor.getDataStream(files)) {
                data.write(FORM);
            }
            files.writeFilesystem(out);
        }
        assertThat(declined(out.toByteArray())).isEqualTo("importing.unreadable.passwordProtected");
    }

    @Test
    void declinesTwoHundredSheets() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            for (int i = 0; i < 200; i++) workbook.newWorksheet("第" + i + "张").value(0, 0, "姓名");
        }
        assertThat(declined(out.toByteArray())).isEqualTo("forms.declined.sheets");
    }

    @Test
    void declinesAHundredThousandFramedRows() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("名单");
            for (int column = 0; column < 3; column++) sheet.value(0, column, List.of("姓名", "性别", "年龄").get(column));
            for (int row = 1; row <= 100_000; row++) for (int column = 0; column < 3; column++) sheet.style(row, column).borderStyle("thin").set();
        }
        assertThat(declined(out.toByteArray())).isEqualTo("forms.declined.blankRows");
    }

    @Test
    void saysThatASheetIsProtectedAndFillsIt() {
        var form = BlankForms.xlsx(workbook -> {
            BlankForms.roster(workbook.createSheet("名单"), "名单", List.of("姓名", "性别"), 3);
            workbook.getSheetAt(0).protectSheet("mima");
        });
        assertThat(RosterFormTest.read(form).sheets().getFirst().remarks()).containsExactly("forms.remark.locked");
    }

    private static String declined(byte[] file) {
        return switch (FormReader.read(file)) {
            case FormOutcome.Declined(var why) -> {
                assertThat(Words.known(why.key())).isTrue();
                yield why.key();
            }
            case FormOutcome.Read(var reading) -> throw new AssertionError("taken for a form: " + reading);
        };
    }
}
