package org.nuanyang.documents.download;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.nuanyang.documents.Folder;
import org.nuanyang.documents.PdfPages;
import org.springframework.stereotype.Component;

/**
 * Puts the {@link Mark} on every page of whatever leaves: PDF and Word carry it as a watermark behind the text and in a line at
 * the edge, a workbook at the head of each printed page. Done to the finished file, so that no writer can forget it; a workbook
 * and a Word file run through, a folder file by file, of the others the whole is held.
 */
@Component
class Stamp {
    private final PdfStamp pdf;

    private final int mostMegabytesAtOnce;

    Stamp(PdfPages pages, DownloadSettings settings) {
        this.pdf = new PdfStamp(pages);
        this.mostMegabytesAtOnce = settings.mostMegabytesAtOnce();
    }

    void on(FileType type, Scratch file, Mark mark, OutputStream out) throws IOException {
        switch (type) {
            case EXCEL -> WorkbookStamp.on(file, mark, out);
            case OLD_EXCEL -> oldWorkbook(file.bytes(), mark, out);
            case WORD -> WordStamp.on(file, mark, out);
            case PDF -> pdf.on(file.bytes(), mark, out);
            case FOLDER -> folder(file, mark, out);
        }
    }

    /** File by file, each as it would be stamped alone. */
    private void folder(Scratch file, Mark mark, OutputStream out) throws IOException {
        try (var folder = new ZipInputStream(file.in()); var stamped = new Folder(out)) {
            for (ZipEntry each; (each = folder.getNextEntry()) != null; ) {
                var name = each.getName();
                try (var one = Scratch.of(mostMegabytesAtOnce, () -> {})) {
                    try (var to = one.out()) {
                        folder.transferTo(to);
                    }
                    stamped.file(name, to -> on(FileType.ofFile(name), one, mark, to));
                }
            }
        }
    }

    private static void oldWorkbook(byte[] file, Mark mark, OutputStream out) throws IOException {
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook) sheet.getHeader().setLeft(WorkbookStamp.header(mark));
            workbook.write(out);
        }
    }
}
