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
import org.apache.poi.ss.usermodel.WorkbookFactory;
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
    void declinesABlankTableBehindWhichSomebodysListHides() {
        for (boolean hidden : List.of(false, true)) {
            assertThat(declined(withSheet("去年", hidden, sheet -> {
                BlankForms.roster(sheet, "名单", List.of("姓名", "性别"), 5);
                for (int row = 0; row < 4; row++) sheet.getRow(3 + row).getCell(0).setCellValue(List.of("小满", "石头", "小雨", "小川").get(row));
            }))).isEqualTo("forms.declined.alreadyFilled");
            assertThat(declined(withSheet("备查", hidden, sheet -> sheet.createRow(0).createCell(2).setCellValue("小满 110101201705211245")))).isEqualTo("forms.declined.alreadyFilled");
        }
        assertThat(FormReader.read(withSheet("说明", false, sheet -> sheet.createRow(0).createCell(0).setCellValue("示例：张三 110101201705211245")))).isInstanceOf(FormOutcome.Read.class);
    }

    @Test
    void declinesACardThatTellsOfSomebody() {
        var labels = List.of("姓名", "性别", "民族", "出生日期", "身份证号", "家庭住址", "父亲姓名", "父亲电话", "母亲姓名");
        assertThat(FormReader.read(BlankForms.card("留守儿童登记表", labels))).isInstanceOf(FormOutcome.Read.class);
        var told = BlankForms.xlsx(workbook -> {
            try (var blank = WorkbookFactory.create(new ByteArrayInputStream(BlankForms.card("留守儿童登记表", labels)))) {
                var to = workbook.createSheet("登记表");
                for (var row : blank.getSheetAt(0)) for (var cell : row) {
                    var copy = to.getRow(row.getRowNum()) == null ? to.createRow(row.getRowNum()) : to.getRow(row.getRowNum());
                    copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                }
                to.getRow(1).getCell(1).setCellValue("小满");
                to.getRow(1).getCell(3).setCellValue("女");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(declined(told)).isEqualTo("forms.declined.alreadyFilled");
    }

    private static byte[] withSheet(String name, boolean hidden, java.util.function.Consumer<org.apache.poi.ss.usermodel.Sheet> more) {
        return BlankForms.xlsx(workbook -> {
            BlankForms.roster(workbook.createSheet("花名册"), "花名册", List.of("序号", "姓名", "性别"), 3);
            more.accept(workbook.createSheet(name));
            workbook.setSheetHidden(1, hidden);
        });
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
