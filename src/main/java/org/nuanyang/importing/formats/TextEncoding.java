package org.nuanyang.importing.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nuanyang.importing.Unreadable;

/** Text files say nothing about their encoding: a mark at the start, else UTF-8 if it fits, else GB18030 if it fits. */
final class TextEncoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    static String decode(byte[] file) {
        if (marked(file, 0xef, 0xbb, 0xbf)) return strictly(file, 3, StandardCharsets.UTF_8).orElseThrow(TextEncoding::noText);
        if (marked(file, 0xff, 0xfe)) return strictly(file, 2, StandardCharsets.UTF_16LE).orElseThrow(TextEncoding::noText);
        if (marked(file, 0xfe, 0xff)) return strictly(file, 2, StandardCharsets.UTF_16BE).orElseThrow(TextEncoding::noText);
        for (byte b : file) if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') throw noText();
        return strictly(file, 0, StandardCharsets.UTF_8)
                .or(() -> strictly(file, 0, GB18030))
                .orElseThrow(TextEncoding::noText);
    }

    private static Unreadable noText() {
        return new Unreadable("unknownKind");
    }

    private static boolean marked(byte[] file, int... mark) {
        if (file.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((file[i] & 0xff) != mark[i]) return false;
        return true;
    }

    private static Optional<String> strictly(byte[] file, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
