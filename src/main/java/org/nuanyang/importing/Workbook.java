package org.nuanyang.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nuanyang.importing.formats.CsvFile;
import org.nuanyang.importing.formats.XlsFile;
import org.nuanyang.importing.formats.XlsxFile;

/** A workbook as it was sent, read into memory. */
public record Workbook(Format format, List<Sheet> sheets) {
    public enum Format { XLSX, XLS, CSV }

    /**
     * Reads a file of whatever kind it really is; its name does not count.
     *
     * @throws Unreadable when it is not a workbook, is damaged, locked by a password or too large
     */
    public static Workbook read(byte[] file) {
        return read(file, Limits.STANDARD);
    }

    public static Workbook read(byte[] file, Limits limits) {
        if (file.length == 0) throw new Unreadable("emptyFile");
        if (file.length > limits.bytes()) throw new Unreadable("tooLarge", limits.bytes() >> 20);
        if (starts(file, "PK")) return XlsxFile.read(file, limits);
        if (starts(file, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return XlsFile.read(file, limits);
        if (starts(file, "%PDF")) throw new Unreadable("pdf");
        if (starts(file, "\u00ff\u00d8\u00ff") || starts(file, "\u0089PNG") || starts(file, "GIF8"))
            throw new Unreadable("picture");
        if (starts(file, "Rar!") || starts(file, "7z\u00bc\u00af") || starts(file, "\u001f\u008b"))
            throw new Unreadable("archive");
        if (starts(file, "{\\rtf")) throw new Unreadable("word");
        return CsvFile.read(file, limits);
    }

    private static boolean starts(byte[] file, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= bytes.length
                && java.util.Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
    }
}
