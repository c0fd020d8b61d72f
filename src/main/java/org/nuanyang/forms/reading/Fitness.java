package org.nuanyang.forms.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;

/** What can be read but not given back as it came. Looked for by hand, so that no file is opened that would fill the memory. */
final class Fitness {
    private static final int MOST_SHEETS = 60;
    private static final int MOST_ROWS = 30_000;
    private static final int MOST_CELLS = 900_000;
    private static final int MOST_MERGED = 200_000;
    private static final int MOST_IN_ONE = 5_000;
    private static final long MOST_INFLATED = 200L << 20;
    private static final byte[] ROW = {'<', 'r', 'o', 'w', ' '};
    private static final byte[] CELL = {'<', 'c', ' '};

    private Fitness() {}

    static Optional<Refusal> objection(Workbook workbook, byte[] file) {
        if (workbook.format() == Workbook.Format.CSV) return FormReader.refusal("csv");
        if (workbook.sheets().size() > MOST_SHEETS) return FormReader.refusal("sheets", workbook.sheets().size(), MOST_SHEETS);
        long merged = workbook.sheets().stream().flatMap(sheet -> sheet.merged().stream()).mapToLong(span -> Math.min(MOST_IN_ONE, (long) span.rows() * span.columns())).sum();
        if (merged > MOST_MERGED) return FormReader.refusal("merged", merged, MOST_MERGED);
        return workbook.format() == Workbook.Format.XLSX ? parts(file) : Optional.empty();
    }

    private static Optional<Refusal> parts(byte[] file) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            long inflated = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().endsWith("vbaProject.bin")) return FormReader.refusal("macros");
                var count = new Count();
                try (var in = zip.getInputStream(entry)) {
                    count.read(in);
                }
                inflated += count.bytes;
                if (inflated > MOST_INFLATED) throw new Unreadable("zipBomb");
                if (count.rows > MOST_ROWS || count.cells > MOST_CELLS) return FormReader.refusal("blankRows", count.rows, MOST_ROWS);
            }
            return Optional.empty();
        } catch (IOException damaged) {
            throw new Unreadable("damaged");
        }
    }

    /** How many rows and cells a sheet's XML tells, those with nothing but a frame among them. */
    private static final class Count {
        private int rows;
        private int cells;
        private long bytes;

        void read(InputStream in) throws IOException {
            var buffer = new byte[1 << 16];
            int inRow = 0;
            int inCell = 0;
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    inRow = next(ROW, inRow, buffer[i]);
                    if (inRow == ROW.length) rows++;
                    inCell = next(CELL, inCell, buffer[i]);
                    if (inCell == CELL.length) cells++;
                }
                bytes += read;
                if (bytes > MOST_INFLATED) return;
            }
        }

        private static int next(byte[] wanted, int at, byte here) {
            if (at > 0 && at < wanted.length && wanted[at] == here) return at + 1;
            return here == '<' || here == ':' ? 1 : 0;
        }
    }
}
