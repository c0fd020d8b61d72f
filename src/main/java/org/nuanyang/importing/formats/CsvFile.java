package org.nuanyang.importing.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Limits;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;

/** Text with separators (RFC 4180, and what spreadsheets really write). */
public final class CsvFile {
    private static final char[] SEPARATORS = {',', '\t', ';', '|', '，'};
    private static final int SAMPLE = 20_000;

    private final String text;
    private final Limits limits;
    private final char separator;
    private int at;
    private int cellsSoFar;

    private CsvFile(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
        this.separator = separator();
    }

    public static Workbook read(byte[] file, Limits limits) {
        var text = TextEncoding.decode(file);
        var start = text.stripLeading();
        if (start.regionMatches(true, 0, "<?xml", 0, 5) || start.regionMatches(true, 0, "<Workbook", 0, 9))
            throw new Unreadable("xmlTable");
        if (start.startsWith("<")) throw new Unreadable("webPage");
        return new Workbook(
                Workbook.Format.CSV, List.of(new Sheet("", false, new CsvFile(text, limits).rows(), List.of())));
    }

    /** The separator that splits the first lines most often and most evenly. */
    private char separator() {
        char best = ',';
        double most = 0;
        for (char candidate : SEPARATORS) {
            int[] counts = count(candidate);
            int first = counts[0];
            long alike = Arrays.stream(counts).filter(n -> n > 0 && n >= first / 2).count();
            double score = Arrays.stream(counts).sum() * (double) alike / counts.length;
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private int[] count(char candidate) {
        var counts = new ArrayList<Integer>();
        int n = 0;
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (!quoted && c == candidate) n++;
            else if (!quoted && c == '\n') {
                counts.add(n);
                n = 0;
            }
        }
        if (n > 0 || counts.isEmpty()) counts.add(n);
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (text.startsWith("sep=")) at = Math.max(text.indexOf('\n') + 1, 0);
        for (int number = 1; at < text.length(); number++) {
            var cells = new ArrayList<@Nullable Cell>();
            boolean more = true;
            while (more) {
                var field = field();
                more = at < text.length() && text.charAt(at) == separator;
                if (more) at++;
                limits.column(cells.size());
                cells.add(cell(field));
            }
            if (at < text.length() && text.charAt(at) == '\r') at++;
            if (at < text.length() && text.charAt(at) == '\n') at++;
            while (!cells.isEmpty() && cells.getLast() == null) cells.removeLast();
            if (cells.isEmpty()) continue;
            limits.row(rows.size() + 1);
            limits.cell(cellsSoFar += cells.size());
            rows.add(new Row(number, false, cells.toArray(Cell[]::new)));
        }
        return rows;
    }

    private String field() {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') start++;
        if (start < text.length() && text.charAt(start) == '"') {
            int close = closingQuote(start + 1);
            if (close >= 0) {
                at = close + 1;
                int tail = at;
                while (at < text.length() && !ends(text.charAt(at))) at++;
                return text.substring(start + 1, close).replace("\"\"", "\"") + text.substring(tail, at).strip();
            }
        }
        start = at;
        while (at < text.length() && !ends(text.charAt(at))) at++;
        return text.substring(start, at);
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private int closingQuote(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '"') continue;
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') i++;
            else return i;
        }
        return -1;
    }

    /** {@code ="0123"} is how spreadsheets are told to keep a number as text; it is no formula. */
    private static @Nullable Cell cell(String field) {
        var plain = field.strip();
        if (plain.length() > 3 && plain.startsWith("=\"") && plain.endsWith("\"") && plain.indexOf('"', 2) == plain.length() - 1)
            plain = plain.substring(2, plain.length() - 1);
        return plain.isBlank() ? null : Cell.text(plain);
    }
}
