package org.nuanyang.documents.download;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.nuanyang.documents.PdfPages;
import org.springframework.stereotype.Component;

/**
 * Puts the {@link Mark} on every page of whatever leaves: PDF and Word carry it as a watermark behind the text and in a line at
 * the edge, a workbook at the head of each printed page. Done to the finished bytes, so that no writer can forget it.
 */
@Component
class Stamp {
    private final PdfStamp pdf;

    Stamp(PdfPages pages) {
        this.pdf = new PdfStamp(pages);
    }

    byte[] on(FileType type, byte[] file, Mark mark) throws IOException {
        return switch (type) {
            case EXCEL -> WorkbookStamp.on(file, mark);
            case OLD_EXCEL -> oldWorkbook(file, mark);
            case WORD -> WordStamp.on(file, mark);
            case PDF -> pdf.on(file, mark);
        };
    }

    private static byte[] oldWorkbook(byte[] file, Mark mark) throws IOException {
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook) sheet.getHeader().setLeft(WorkbookStamp.header(mark));
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
