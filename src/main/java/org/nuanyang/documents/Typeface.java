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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Noto Sans SC in two weights: its bytes and its measures are read once, and a document carries the used part. */
final class Typeface {
    static final String FAMILY = "Noto Sans SC";

    private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";
    private final byte[] regular = read("Regular");
    private final byte[] bold = read("Bold");
    private final Measures measures = new Measures();

    void useIn(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, measures);
    }

    private static byte[] read(String weight) {
        try (var in = Typeface.class.getResourceAsStream(FOLDER + weight + ".ttf")) {
            if (in == null) throw new IllegalStateException("the font Noto Sans SC " + weight + " is not in the product");
            return withoutRadicals(in.readAllBytes());
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
