package org.nuanyang.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** The XML of a sheet as bytes: a hundred cells a row and many rows, so that nothing is made for a cell alone. */
final class SheetBytes {
    private static final int PIECE = 1 << 15;

    private final OutputStream out;
    private byte[] bytes = new byte[2 * PIECE];
    private int used;

    SheetBytes(OutputStream out) {
        this.out = out;
    }

    SheetBytes mark(byte[] xml) {
        room(xml.length);
        System.arraycopy(xml, 0, bytes, used, xml.length);
        used += xml.length;
        return this;
    }

    SheetBytes mark(String xml) {
        return mark(xml.getBytes(UTF_8));
    }

    SheetBytes number(int number) {
        return mark(Integer.toString(number).getBytes(ISO_8859_1));
    }

    /** What a person typed: nothing of it is taken for a mark, and what XML does not know is left out. */
    SheetBytes text(String text) {
        int length = text.length();
        room(6 * length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x80) plain(c);
            else if (c < 0x20) control(c);
            else if (c < 0x800) put(0xC0 | c >> 6, 0x80 | c & 0x3F);
            else if (!Character.isSurrogate(c)) three(c);
            else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) four(Character.toCodePoint(c, text.charAt(++i)));
        }
        return this;
    }

    private void plain(char c) {
        switch (c) {
            case '<' -> escape("&lt;");
            case '>' -> escape("&gt;");
            case '&' -> escape("&amp;");
            case '"' -> escape("&quot;");
            default -> bytes[used++] = (byte) c;
        }
    }

    private void control(char c) {
        if (c == '\t' || c == '\n' || c == '\r') escape("&#" + (int) c + ";");
    }

    private void three(char c) {
        if (c >= 0xFFFE) return;
        put(0xE0 | c >> 12, 0x80 | c >> 6 & 0x3F);
        bytes[used++] = (byte) (0x80 | c & 0x3F);
    }

    private void four(int point) {
        put(0xF0 | point >> 18, 0x80 | point >> 12 & 0x3F);
        put(0x80 | point >> 6 & 0x3F, 0x80 | point & 0x3F);
    }

    private void put(int first, int second) {
        bytes[used++] = (byte) first;
        bytes[used++] = (byte) second;
    }

    private void escape(String ascii) {
        for (int i = 0; i < ascii.length(); i++) bytes[used++] = (byte) ascii.charAt(i);
    }

    private void room(int more) {
        if (used + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + more));
    }

    /** Lets go what has been gathered, if it is worth it. */
    void pass() throws IOException {
        if (used >= PIECE) flush();
    }

    void flush() throws IOException {
        out.write(bytes, 0, used);
        used = 0;
    }
}
