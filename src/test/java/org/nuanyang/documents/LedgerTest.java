package org.nuanyang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Ledger LEDGER = new Ledger("名册", "名册", "青石小学", "2026年3月12日",
            List.of(LedgerColumn.centered("", "序号", 4), LedgerColumn.text("", "姓名", 10), LedgerColumn.text("", "备注", 20)),
            List.of(), 2, "周敏 & 何静");

    @Test
    void writesNothingThatIsTakenForAFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        var tricks = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")");
        LEDGER.write(out, rows -> tricks.forEach(trick -> rows.add(List.of("1", trick, "990101201705211041"), Set.of())));
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            for (var row : read.getSheetAt(0))
                for (var cell : row) assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            assertThat(read.getSheetAt(0).getRow(3).getCell(1).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void neverLooksCompleteWhenTheRowsBreakOff() {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> LEDGER.write(out, rows -> {
            for (int i = 0; i < 5_000; i++) rows.add(List.of("1", "小满", ""), Set.of());
            throw new IllegalStateException("the database is gone");
        })).hasMessage("the database is gone");
        assertThatThrownBy(() -> WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))).isInstanceOf(Exception.class);
    }

    @Test
    void stopsWhenNobodyListensAnyMore() {
        var gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the browser is gone");
            }
        };
        assertThatThrownBy(() -> LEDGER.write(gone, rows -> {
            for (int i = 0; i < 50_000; i++) rows.add(List.of("1", "小满", ""), Set.of());
        })).isInstanceOf(IOException.class).hasMessageContaining("gone");
    }

    @Test
    void putsAsManyColumnsOnASheetAsCanBeRead() {
        var columns = new LedgerColumn[40];
        Arrays.fill(columns, LedgerColumn.text("", "栏", 12));
        var paper = Paper.of(List.of(columns), 2);
        assertThat(paper.scale()).isGreaterThanOrEqualTo(50);
        assertThat(paper.breaks()).isNotEmpty();
        assertThat(Paper.of(LEDGER.columns(), 2).breaks()).isEmpty();
    }
}
