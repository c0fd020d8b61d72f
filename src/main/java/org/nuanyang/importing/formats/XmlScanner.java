package org.nuanyang.importing.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Unreadable;

/**
 * Pulls tags and texts out of the XML of a workbook part, over a sliding window of bytes, without making objects. It
 * knows what such parts contain (UTF-8, elements, attributes, texts) and refuses document types, hence entities.
 */
final class XmlScanner {
    enum Event { TEXT, START, END, EOF }

    private static final int WINDOW = 1 << 16;
    private static final int LONGEST_TOKEN = 1 << 22;

    private final InputStream in;
    private byte[] buf = new byte[WINDOW];
    private int pos;
    private int limit;
    private int from;
    private int to;
    private int nameFrom;
    private int nameTo;
    private boolean cdata;
    private boolean endOfEmptyTag;
    private int valueFrom;
    private int valueTo;

    XmlScanner(InputStream in) throws IOException {
        this.in = in;
        while (limit < 3 && more()) continue;
        if (limit >= 3 && (buf[0] & 0xff) == 0xef && (buf[1] & 0xff) == 0xbb && (buf[2] & 0xff) == 0xbf) pos = 3;
        if (limit >= 2 && (buf[0] == 0 || buf[1] == 0 || (buf[0] & 0xff) >= 0xfe)) throw new Unreadable("damaged");
    }

    Event next() throws IOException {
        if (endOfEmptyTag) {
            endOfEmptyTag = false;
            return Event.END;
        }
        for (;;) {
            if (pos == limit && !more()) return Event.EOF;
            if (buf[pos] != '<') return text();
            while (limit - pos < 9 && more()) continue;
            byte second = pos + 1 < limit ? buf[pos + 1] : 0;
            if (second == '?') skipPast("?>");
            else if (second == '!') {
                if (at("<!--")) skipPast("-->");
                else if (at("<![CDATA[")) return cdata();
                else throw new Unreadable("xmlEntities");
            } else return tag(second == '/');
        }
    }

    private Event text() throws IOException {
        int end = indexOf((byte) '<', pos);
        from = pos;
        to = end < 0 ? limit : end;
        pos = to;
        cdata = false;
        return Event.TEXT;
    }

    private Event cdata() throws IOException {
        int end = pos + 9;
        while (true) {
            int before = pos;
            end = indexOf((byte) ']', end);
            if (end < 0) throw new Unreadable("damaged");
            if (end + 2 >= limit) {
                before = pos;
                if (!more()) throw new Unreadable("damaged");
                end -= before;
                continue;
            }
            if (buf[end + 1] == ']' && buf[end + 2] == '>') break;
            end++;
        }
        from = pos + 9;
        to = end;
        pos = end + 3;
        cdata = true;
        return Event.TEXT;
    }

    private Event tag(boolean closing) throws IOException {
        int i = pos + 1;
        byte quote = 0;
        for (;; i++) {
            if (i >= limit) {
                int shift = pos;
                if (!more()) throw new Unreadable("damaged");
                i -= shift;
            }
            byte b = buf[i];
            if (quote != 0) {
                if (b == quote) quote = 0;
            } else if (b == '"' || b == '\'') quote = b;
            else if (b == '>') break;
        }
        from = pos + (closing ? 2 : 1);
        boolean empty = !closing && buf[i - 1] == '/';
        to = empty ? i - 1 : i;
        pos = i + 1;
        nameFrom = from;
        int n = from;
        for (; n < to; n++) {
            byte b = buf[n];
            if (b == ':') nameFrom = n + 1;
            else if (b == ' ' || b == '\n' || b == '\r' || b == '\t') break;
        }
        nameTo = n;
        endOfEmptyTag = empty;
        return closing ? Event.END : Event.START;
    }

    /** Whether the tag has this name, whatever its prefix. */
    boolean is(byte[] name) {
        return nameTo - nameFrom == name.length && Arrays.equals(buf, nameFrom, nameTo, name, 0, name.length);
    }

    /** Finds an attribute by its local name; its value is then read by {@link #number} or {@link #value}. */
    boolean attribute(byte[] name) {
        int i = nameTo;
        while (i < to) {
            while (i < to && buf[i] <= ' ') i++;
            int start = i;
            while (i < to && buf[i] != '=') {
                if (buf[i] == ':') start = i + 1;
                i++;
            }
            int end = i;
            while (end > start && buf[end - 1] <= ' ') end--;
            while (i < to && buf[i] != '"' && buf[i] != '\'') i++;
            if (i >= to) return false;
            byte quote = buf[i++];
            valueFrom = i;
            while (i < to && buf[i] != quote) i++;
            valueTo = i++;
            if (end - start == name.length && Arrays.equals(buf, start, end, name, 0, name.length)) return true;
        }
        return false;
    }

    @Nullable String string(byte[] name) {
        return attribute(name) ? decode(valueFrom, valueTo, false) : null;
    }

    /** The first byte of the attribute's value, or 0: enough to tell cell types apart. */
    int firstByte() {
        return valueFrom < valueTo ? buf[valueFrom] : 0;
    }

    int lengthOfValue() {
        return valueTo - valueFrom;
    }

    /** The attribute's leading digits, after letters if there are any. */
    int number() {
        int n = 0;
        for (int i = valueFrom; i < valueTo; i++) {
            byte b = buf[i];
            if (b >= '0' && b <= '9') n = n * 10 + b - '0';
            if (n > 100_000_000) throw new Unreadable("damaged");
        }
        return n;
    }

    /** The column of a cell reference such as AB12, from 0; -1 when it has no letters. */
    int column() {
        int n = 0;
        for (int i = valueFrom; i < valueTo && buf[i] >= 'A' && n < 1_000_000; i++) n = n * 26 + (buf[i] & 0xdf) - 'A' + 1;
        return n - 1;
    }

    /** The text as an index, or -1 when it is not one. */
    int textAsIndex() {
        int n = 0;
        if (from == to) return -1;
        for (int i = from; i < to; i++) {
            byte b = buf[i];
            if (b < '0' || b > '9' || n > 100_000_000) return -1;
            n = n * 10 + b - '0';
        }
        return n;
    }

    String text(boolean escapes) {
        return decode(from, to, cdata).transform(text -> escapes ? XmlText.unescapeCharacters(text) : text);
    }

    private String decode(int start, int end, boolean verbatim) {
        boolean plain = true;
        boolean entities = false;
        for (int i = start; i < end; i++) {
            if (buf[i] < 0) plain = false;
            else if (buf[i] == '&') entities = true;
        }
        var text = new String(buf, start, end - start, plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return entities && !verbatim ? XmlText.entities(text) : text;
    }

    private boolean at(String what) {
        for (int i = 0; i < what.length(); i++)
            if (pos + i >= limit || buf[pos + i] != what.charAt(i)) return false;
        return true;
    }

    private void skipPast(String what) throws IOException {
        pos += 2;
        while (!at(what)) {
            if (limit - pos < what.length()) {
                if (!more()) throw new Unreadable("damaged");
            } else pos++;
        }
        pos += what.length();
    }

    private int indexOf(byte wanted, int i) throws IOException {
        for (;;) {
            for (; i < limit; i++) if (buf[i] == wanted) return i;
            int shift = pos;
            if (!more()) return -1;
            i -= shift;
        }
    }

    /** Reads on; what stands before {@code pos} is given up and {@code pos} becomes 0. */
    private boolean more() throws IOException {
        if (pos > 0) {
            System.arraycopy(buf, pos, buf, 0, limit - pos);
            limit -= pos;
            pos = 0;
        } else if (limit == buf.length) {
            if (buf.length >= LONGEST_TOKEN) throw new Unreadable("damaged");
            buf = Arrays.copyOf(buf, buf.length * 2);
        }
        int read = in.read(buf, limit, buf.length - limit);
        if (read <= 0) return false;
        limit += read;
        return true;
    }
}
