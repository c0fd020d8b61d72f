package org.nuanyang.documents.download;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;

/**
 * A workbook's pages get a head. Rows run through, many thousands of them; only what follows them is read, and there the head
 * has its place in a fixed order.
 */
final class WorkbookStamp {
    private static final byte[] ROWS_END = "</sheetData>".getBytes(US_ASCII);
    private static final Pattern HEAD = Pattern.compile("<oddHeader>.*?</oddHeader>|<oddHeader/>", Pattern.DOTALL);
    private static final Pattern HEADS = Pattern.compile("<headerFooter([^>]*?)(/?)>");
    /** What may stand behind it (ECMA-376, CT_Worksheet). */
    private static final Pattern AFTER = Pattern.compile(
            "<(rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls"
                    + "|webPublishItems|tableParts|extLst)\\b|</worksheet>");

    private WorkbookStamp() {}

    static void on(Scratch file, Mark mark, OutputStream out) throws IOException {
        Parts.changed(file, out, (name, from, to) -> {
            if (name.matches("xl/worksheets/[^/]+\\.xml")) sheet(from, to, mark);
            else from.transferTo(to);
        }, _ -> {});
    }

    /** In small grey type; an ampersand begins a command of the head's own language. */
    static String header(Mark mark) {
        return "&9&K7F7F7F" + mark.line().replace("&", "&&");
    }

    private static void sheet(InputStream part, OutputStream out, Mark mark) throws IOException {
        var from = new BufferedInputStream(part, 1 << 14); // the part's end ends it too
        var to = new BufferedOutputStream(out, 1 << 14);
        copyRows(from, to);
        var rest = new String(from.readAllBytes(), UTF_8);
        to.write(headed(rest, "<oddHeader>" + Parts.escaped("&L" + header(mark)) + "</oddHeader>").getBytes(UTF_8));
        to.flush();
    }

    private static String headed(String rest, String head) {
        var heads = HEADS.matcher(rest);
        if (heads.find()) {
            boolean empty = !heads.group(2).isEmpty();
            var before = rest.substring(0, heads.start()) + "<headerFooter" + heads.group(1).replaceAll("\\s*differentFirst=\"[^\"]*\"|\\s*differentOddEven=\"[^\"]*\"", "") + ">" + head;
            var behind = rest.substring(heads.end());
            return before + (empty ? "</headerFooter>" + behind : HEAD.matcher(behind).replaceFirst(""));
        }
        var after = AFTER.matcher(rest);
        return after.find() ? rest.substring(0, after.start()) + "<headerFooter>" + head + "</headerFooter>" + rest.substring(after.start()) : rest;
    }

    /** Up to the end of the last row, or of the whole when there are none. */
    private static void copyRows(InputStream from, OutputStream to) throws IOException {
        int matched = 0;
        for (int read; matched < ROWS_END.length && (read = from.read()) >= 0; to.write(read))
            matched = read == ROWS_END[matched] ? matched + 1 : read == ROWS_END[0] ? 1 : 0;
    }
}
