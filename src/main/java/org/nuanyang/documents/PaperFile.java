package org.nuanyang.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Papers that leave in one file, each on a page of its own, on A4. Both writers hold the whole file in memory while
 * they lay it out, so a file carries {@value #MOST} papers at most (a full one fits into 300 MB of heap and takes ten
 * seconds); whoever fills it counts beforehand and says which shorter time or smaller group to choose.
 *
 * @param title the file's own, told by readers in their title bar
 * @param foot who printed it and when; stands below every page
 */
public record PaperFile(String title, Side side, List<? extends PaperSheet> sheets, String foot) {
    public static final int MOST = 500;

    public enum Side {
        UPRIGHT(210, 297),
        LANDSCAPE(297, 210);

        /** Left and right; the frame fills what is between. */
        static final int MARGIN = 20;

        private final int width;
        private final int height;

        Side(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        public int room() {
            return width - 2 * MARGIN;
        }
    }

    public PaperFile {
        title = Printable.text(title);
        sheets = List.copyOf(sheets);
        foot = Printable.text(foot);
        if (sheets.isEmpty() || sheets.size() > MOST) throw new IllegalArgumentException(sheets.size() + " papers in a file");
    }

    public void write(PaperFormat format, PdfPages pages, OutputStream out) throws IOException {
        switch (format) {
            case WORD -> WordWriter.write(this, out);
            case PDF -> pages.write("documents/papers", this, out);
        }
    }
}
