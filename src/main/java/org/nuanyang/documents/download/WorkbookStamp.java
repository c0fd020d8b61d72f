package org.nuanyang.documents.download;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A workbook's pages get a head. Rows run through, many thousands of them; only what follows them is read, and there the head
 * has its place in a fixed order.
 */
final class WorkbookStamp {
    private static final byte[] ROWS_END = "</sheetData>".getBytes(US_ASCII);
    private static final int BLOCK = 1 << 16;
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
        var rest = new ByteArrayOutputStream();
        rest.write(copyRows(part, out));
        part.transferTo(rest);
        out.write(headed(rest.toString(UTF_8), "<oddHeader>" + Parts.escaped("&L" + header(mark)) + "</oddHeader>").getBytes(UTF_8));
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

    /**
     * Up to the end of the last row, or of the whole when there are none, a block at a time.
     *
     * @return what was read of what follows
     */
    private static byte[] copyRows(InputStream from, OutputStream to) throws IOException {
        var block = new byte[BLOCK];
        int held = 0;
        for (int read; (read = from.read(block, held, BLOCK - held)) >= 0; ) {
            held += read;
            int end = endOfRows(block, held);
            if (end >= 0) {
                to.write(block, 0, end);
                return Arrays.copyOfRange(block, end, held);
            }
            int sure = Math.max(0, held - ROWS_END.length + 1); // the mark may lie across two blocks
            to.write(block, 0, sure);
            System.arraycopy(block, sure, block, 0, held - sure);
            held -= sure;
        }
        to.write(block, 0, held);
        return new byte[0];
    }

    /** Behind the mark; below 0 when it is not there. */
    private static int endOfRows(byte[] block, int held) {
        for (int at = 0; at <= held - ROWS_END.length; at++) {
            if (block[at] == '<' && block[at + 1] == '/' && Arrays.equals(block, at, at + ROWS_END.length, ROWS_END, 0, ROWS_END.length)) return at + ROWS_END.length;
        }
        return -1;
    }
}
