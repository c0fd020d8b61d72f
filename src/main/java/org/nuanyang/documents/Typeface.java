package org.nuanyang.documents;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The faces of documents: Noto Sans SC whole, and for running text a Song and a Kai of the more frequent characters, for which Noto Sans SC steps
 * in where they lack one. Their bytes and measures are read once, and a document carries the used part.
 */
final class Typeface {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private record Face(String family, int weight, byte[] font) {}

    private final List<Face> faces = List.of(
            new Face("Noto Sans SC", REGULAR, withoutRadicals(read("ttf/NotoSansSC/NotoSansSC-Regular.ttf"))),
            new Face("Noto Sans SC", BOLD, withoutRadicals(read("ttf/NotoSansSC/NotoSansSC-Bold.ttf"))),
            new Face("Nuanyang Song", REGULAR, read("NuanyangSong-Regular.ttf")),
            new Face("Nuanyang Song", BOLD, read("NuanyangSong-Bold.ttf")),
            new Face("Nuanyang Kai", REGULAR, read("NuanyangKai-Regular.ttf")));
    private final Measures measures = new Measures();

    void useIn(PdfRendererBuilder builder) {
        for (var face : faces) builder.useFont(() -> new ByteArrayInputStream(face.font()), face.family(), face.weight(), FontStyle.NORMAL, true);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, measures);
    }

    private static byte[] read(String file) {
        try (var in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) throw new IllegalStateException("the font " + file + " is not in the product");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The font draws 小 (U+5C0F) and the dictionary radical ⼩ (U+2F29) with one glyph, and PDFBox would name the glyph
     * after the lower number: nobody could search the file for 小满. So the radicals leave its character map (cmap
     * table, format 12: groups of first character, last character, first glyph).
     */
    private static byte[] withoutRadicals(byte[] font) {
        var data = ByteBuffer.wrap(font);
        int tables = data.getShort(4);
        for (int table = 0; table < tables; table++) {
            if (data.getInt(12 + 16 * table) != 0x636D6170) continue;
            int cmap = data.getInt(12 + 16 * table + 8);
            for (int map = 0; map < data.getShort(cmap + 2); map++) {
                int at = cmap + data.getInt(cmap + 4 + 8 * map + 4);
                if (data.getShort(at) == 12) leaveOut(0x2E80, 0x2FDF, data, at);
            }
        }
        return font;
    }

    private static void leaveOut(int first, int last, ByteBuffer data, int map) {
        int groups = data.getInt(map + 12);
        for (int at = map + 16; at < map + 16 + 12 * groups; at += 12) {
            if (data.getInt(at) < first || data.getInt(at + 4) > last) continue;
            data.putInt(at + 4, data.getInt(at)).putInt(at + 8, 0);
        }
    }

    private static final class Measures implements FSCacheEx<String, FSCacheValue> {
        private final Map<String, FSCacheValue> kept = new ConcurrentHashMap<>();

        @Override
        public void put(String key, FSCacheValue value) {
            kept.put(key, value);
        }

        @Override
        public @Nullable FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            return kept.computeIfAbsent(key, _ -> call(loader));
        }

        @Override
        public @Nullable FSCacheValue get(String key) {
            return kept.get(key);
        }

        private static FSCacheValue call(Callable<? extends FSCacheValue> loader) {
            try {
                return loader.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
