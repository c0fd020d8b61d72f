package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nuanyang.common.Ids;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.SheetImport.Upload;
import org.nuanyang.importing.Workbook;
import org.nuanyang.roster.CommitResult;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RowChange;
import org.nuanyang.roster.comparison.Comparisons;
import org.nuanyang.roster.reading.ColumnMapping;
import org.nuanyang.roster.reading.RosterReader;

/**
 * A list of fourteen thousand lines laid beside a register of as many children: read, paired, compared fact by fact,
 * sealed and kept. Every fiftieth child has another phone, every five hundredth is missing from the list.
 */
final class Comparison implements Bench.Measurement {
    private static final int LINES = 14_000;

    @Override
    public Map<String, Object> measure() throws Exception {
        try (var product = Product.on("county")) {
            var school = School.in(product, LINES);
            Commit.empty(product);
            enrol(product, school);
            var file = Sheet.of(altered(school.children()));
            var imports = product.get(Imports.class);
            var keepers = school.keepers().iterator();
            var last = new Outcome[1];
            var pair = Times.Pair.of(3, 5,
                    () -> {
                        var keeper = keepers.next();
                        last[0] = keeper.scope().sight().call(() -> imports.upload(Comparisons.KIND, school.id(), new Upload("学籍导出.xlsx", file), keeper));
                    },
                    () -> RosterReader.read(Workbook.read(file), new ColumnMapping(Map.of()), LocalDate.now()));
            if (!(last[0] instanceof Outcome.Previewed previewed)) throw new IllegalStateException("not compared: " + last[0]);
            var figures = Figures.of("children", school.children().size(), "columns", Sheet.width(), "bytes", file.length,
                    "found", previewed.run().counts());
            figures.putAll(pair.figures("read the file into told facts, compare nothing"));
            figures.remove("bound");
            figures.remove("met");
            Commit.empty(product);
            return figures;
        }
    }

    private static void enrol(Product product, School school) {
        var keeper = school.keeper();
        var rows = school.children().stream().<RowChange>map(child -> new RowChange.New(
                school.id(), school.classOf(child), child.copy().with(Fact.GRADE, null).with(Fact.CLASS, null))).toList();
        var result = keeper.scope().sight().call(() -> product.get(Roster.class).commit(rows, Ids.next(), keeper));
        if (!(result instanceof CommitResult.Committed)) throw new IllegalStateException("refused");
        for (var table : List.of("child", "person", "parent", "guardian", "absence")) product.owner().sql("vacuum analyze roster." + table).update();
    }

    private static List<Facts> altered(List<Facts> children) {
        var told = new ArrayList<Facts>();
        for (int i = 0; i < children.size(); i++) {
            if (i % 500 == 499) continue;
            told.add(i % 50 == 49 ? children.get(i).copy().with(Fact.GUARDIAN_PHONE, new Phone("15499990000")) : children.get(i));
        }
        return told;
    }
}
