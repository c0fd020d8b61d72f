package org.nuanyang.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.importing.Cell;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.documents.RosterLedger;

/**
 * The roll of two hundred thousand children as an Excel ledger, in a JVM with 256 MB of heap. The denominator writes the
 * same cells (those of two thousand children, again and again) with the Excel writer alone: no layout, no database.
 */
final class Export implements Bench.Measurement {
    private static final double BOUND = 2;
    private static final int SAMPLE = 2_000;
    private static final int RUNS = 3;

    @Override
    public Map<String, Object> measure() throws Exception {
        try (var product = Million.wideAlone()) {
            var viewer = viewer(product);
            var out = Files.createTempFile(Bench.FOLDER.toAbsolutePath(), "export", ".xlsx");
            var children = roll(product, viewer, out, Integer.MAX_VALUE);
            long bytes = Files.size(out);
            roll(product, viewer, out, SAMPLE);
            var cells = cells(out);
            var ours = new ArrayList<Double>();
            var bare = new ArrayList<Double>();
            var pair = Times.Pair.of(0, RUNS, () -> ours.add(processor(() -> roll(product, viewer, out, Integer.MAX_VALUE))),
                    () -> bare.add(processor(() -> write(out, cells, children))));
            Files.delete(out);
            var figures = Figures.of("children", children, "columns", cells.getFirst().size(), "bytes", bytes,
                    "heapMb", Runtime.getRuntime().maxMemory() >> 20);
            figures.putAll(pair.figures("the same cells by the Excel writer alone", BOUND));
            figures.put("processor", Map.of("seconds", new Times(ours).median(), "denominator", new Times(bare).median(), "what", "of Java alone"));
            figures.put("asDownload", new ExportKept(product, viewer).figures(children));
            return figures;
        }
    }

    /** Nobody above a school may export, so this is somebody who keeps the files of all schools of the county. */
    static Viewer viewer(Product product) {
        var schools = product.owner().sql("select id from access.org where county_id = :county and kind in ('SCHOOL', 'TEACHING_POINT')")
                .param("county", Million.WIDE).query(UUID.class).list();
        return Scopes.viewer(Million.WIDE, new AccountId(UUID.randomUUID()), Role.FILE_KEEPER, schools.toArray(UUID[]::new));
    }

    private static double processor(Times.Work work) throws Exception {
        var java = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = java.getProcessCpuTime();
        work.once();
        return Figures.round((java.getProcessCpuTime() - before) / 1e9);
    }

    static int roll(Product product, Viewer viewer, Path out, int atMost) throws IOException {
        try (var stream = new java.io.BufferedOutputStream(Files.newOutputStream(out))) {
            return roll(product, viewer, stream, atMost);
        }
    }

    static int roll(Product product, Viewer viewer, OutputStream stream, int atMost) throws IOException {
        var ledger = new RosterLedger(RosterLedger.Kind.EVERYTHING, RosterLedger.Numbers.FULL, "量度县教育局", "学生花名册", LocalDate.now(), "周敏");
        var left = new int[] {atMost};
        return viewer.scope().sight().call(() -> ledger.write(stream, children -> product.get(Roster.class).eachTold(ChildFilter.all(), viewer, file -> {
            if (left[0]-- > 0) children.accept(new RosterLedger.Child(file.id(), file.facts()));
        })));
    }

    private static List<List<String>> cells(Path roll) throws IOException {
        var sheet = org.nuanyang.importing.Workbook.read(Files.readAllBytes(roll)).sheets().getFirst();
        var rows = new ArrayList<List<String>>();
        for (var row : sheet.rows()) {
            if (row.filled() > 10 && row.cell(0) instanceof Cell serial && serial.text().matches("\\d+")) {
                rows.add(IntStream.range(0, row.width()).mapToObj(row::text).toList());
            }
        }
        return rows;
    }

    private static void write(Path out, List<List<String>> cells, int rows) throws IOException {
        try (var stream = new java.io.BufferedOutputStream(Files.newOutputStream(out)); var workbook = new Workbook(stream, "Nuanyang", "1.0")) {
            var sheet = workbook.newWorksheet("花名册");
            for (int at = 0; at < rows; at++) {
                var row = cells.get(at % cells.size());
                for (int i = 0; i < row.size(); i++) if (!row.get(i).isEmpty()) sheet.inlineString(at, i, row.get(i));
                if (at % 200 == 0) sheet.flush();
            }
        }
    }
}
