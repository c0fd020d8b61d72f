package org.nuanyang.documents.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nuanyang.documents.PdfPages;

/**
 * Tables that go out together, a sheet each.
 *
 * @param exportedBy who took it out and when; printed in the foot of every page
 */
public record FigureBook(List<FigureTable> tables, String exportedBy) {
    public FigureBook {
        tables = List.copyOf(tables);
    }

    public void writeExcel(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var looks = new FigureLook(workbook);
            for (var page : pages()) FigureSheet.write(page, workbook, looks, exportedBy);
            workbook.write(out);
        }
    }

    public void writePdf(PdfPages pages, OutputStream out) throws IOException {
        pages.write("documents/figures/tables", this, out);
    }

    public List<FigurePage> pages() {
        return tables.stream().map(FigurePage::of).toList();
    }
}
