package org.nuanyang.bench;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Answers;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.BlankForms;
import org.nuanyang.forms.Filled;
import org.nuanyang.forms.FormOutcome;
import org.nuanyang.forms.FormReading;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.filling.FormFiller;
import org.nuanyang.forms.reading.FormReader;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;

/** A form read and filled, beside writing the same cells into a new workbook by the same library. */
final class Forms implements Bench.Measurement {
    private static final int CHILDREN = 14_000;
    private static final int ROWS = 50;
    private static final List<String> HEADINGS = List.of("序号", "姓名", "性别", "民族", "出生日期", "身份证号", "学校", "年级班级", "是否寄宿", "家庭住址", "联系电话",
            "父亲姓名", "父亲电话", "父亲务工地点", "母亲姓名", "母亲电话", "监护人姓名", "与学生关系", "监护人电话", "备注");

    @Override
    public Map<String, Object> measure() throws Exception {
        var roster = BlankForms.roster("留守儿童花名册", HEADINGS, 20);
        var table = table();
        return Figures.of("roster", figures(roster, 3, "rows", CHILDREN), "table", figures(table, 20, "cells", ROWS * 40));
    }

    private static Map<String, Object> figures(byte[] form, int runs, String what, int many) throws Exception {
        var cells = cells(filled(form));
        var found = Figures.of(what, many, "bytes", form.length);
        found.putAll(Times.Pair.of(2, runs, () -> filled(form), () -> written(cells)).figures("the same cells written into a new workbook by POI"));
        return found;
    }

    private static Filled filled(byte[] form) {
        var reading = ((FormOutcome.Read) FormReader.read(form)).reading();
        return FormFiller.fill(form, reading, new Told(reading));
    }

    /** Twenty columns of two groups each, over fifty grades of schools. */
    private static byte[] table() {
        return BlankForms.xlsx(workbook -> {
            var sheet = workbook.createSheet("统计表");
            var framed = BlankForms.framed(workbook);
            sheet.createRow(0).createCell(0).setCellValue("留守儿童情况统计表");
            var headings = new java.util.ArrayList<>(List.of("学校"));
            for (int age = 0; age < 10; age++) for (var whose : List.of("男", "女", "寄宿生", "走读生")) headings.add(whose + (age + 3) + "-" + (age + 3) + "周岁人数");
            BlankForms.cells(sheet.createRow(1), headings, framed);
            for (int row = 0; row < ROWS; row++) {
                int number = row;
                BlankForms.cells(sheet.createRow(2 + row), IntStream.range(0, 41).mapToObj(column -> column == 0 ? "第" + number + "小学" : "").toList(), framed);
            }
        });
    }

    private static Object[][] cells(Filled filled) throws Exception {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(filled.content()))) {
            var sheet = workbook.getSheetAt(0);
            var cells = new Object[sheet.getLastRowNum() + 1][];
            for (var row : sheet) {
                cells[row.getRowNum()] = new Object[Math.max(0, row.getLastCellNum())];
                for (var cell : row) {
                    cells[row.getRowNum()][cell.getColumnIndex()] = cell.getCellType() == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.toString();
                }
            }
            return cells;
        }
    }

    private static void written(Object[][] cells) throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int number = 0; number < cells.length; number++) {
                var row = sheet.createRow(number);
                for (int column = 0; cells[number] != null && column < cells[number].length; column++) {
                    if (cells[number][column] instanceof Double value) row.createCell(column).setCellValue(value);
                    else if (cells[number][column] instanceof String text) row.createCell(column).setCellValue(text);
                }
            }
            workbook.write(OutputStream.nullOutputStream());
        }
    }

    private record Told(List<? extends Line> children) implements Answers {
        Told(FormReading reading) {
            this(reading.sheets().getFirst().lines() == null ? List.<Line>of() : IntStream.range(0, CHILDREN).mapToObj(number -> (Line) asked -> answer(asked, number)).toList());
        }

        @Override
        public List<? extends Line> lines(SheetReading sheet) {
            return children;
        }

        @Override
        public Answer once(SheetReading sheet, Asked asked) {
            return answer(asked, 7);
        }

        private static Answer answer(Asked asked, int number) {
            return switch (asked) {
                case Asked.OfChild(var fact, _) -> switch (fact.kind()) {
                    case SEX_CODE -> Answer.of(Sex.FEMALE);
                    case DATE -> Answer.of(RoughDate.of(LocalDate.of(2016, 1, 1).plusDays(number % 900)));
                    case YES_NO -> Answer.of(true);
                    case NUMBER -> Answer.of(3);
                    case TEXT, RESIDENT_ID, PHONE_NUMBER, RELATION, PARENTS -> Answer.of("小满" + number);
                };
                case Asked.About _ -> Answer.of("三年级" + number % 5 + "班");
                default -> Answer.of(number);
            };
        }
    }
}
