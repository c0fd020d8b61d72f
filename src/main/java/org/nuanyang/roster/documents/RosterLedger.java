package org.nuanyang.roster.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.Tallying;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Sex;

/**
 * A ledger of children's facts in Excel, made while the children come by. It imports again unchanged: the reader knows
 * the headings, a masked number that matches is no change, and the last column tells whose row it is.
 *
 * @param numbers ID numbers in full or masked; the contact table carries none, and its phones are always in full
 * @param exportedBy who takes it out and when, for the foot of each page
 */
public record RosterLedger(Kind kind, Numbers numbers, String unit, String title, LocalDate asOf, String exportedBy) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final List<String> TALLIED = List.of("男", "女", "寄宿", "父亲外出", "母亲外出");

    public enum Numbers { FULL, MASKED }

    public enum Kind {
        /** 联络信息表. */
        CONTACTS,
        /** 花名册. */
        ROLL,
        /** 花名册 with every column that there is. */
        EVERYTHING;

        List<FactColumn> columns() {
            return switch (this) {
                case CONTACTS -> RosterColumns.contacts();
                case ROLL -> RosterColumns.roll();
                case EVERYTHING -> RosterColumns.everything();
            };
        }
    }

    /** Where the children come by, such as {@code Roster.each}. */
    @FunctionalInterface
    public interface Children {
        void each(Consumer<Child> child);
    }

    public record Child(ChildId id, Facts facts) {}

    /** @return how many children were written */
    public int write(OutputStream out, Children children) throws IOException {
        return write(Ledger::write, out, children);
    }

    int write(Ledger.Writing writing, OutputStream out, Children children) throws IOException {
        var columns = kind.columns();
        var text = new FactText(numbers, kind == Kind.CONTACTS ? Numbers.FULL : numbers);
        var written = new int[1];
        writing.write(ledger(columns), out, rows -> children.each(child -> {
            var cells = new ArrayList<String>(columns.size() + 2);
            cells.add(Integer.toString(++written[0]));
            for (var column : columns) cells.add(text.of(column.fact(), child.facts()));
            cells.add(child.id().value().toString());
            rows.add(cells, counted(child.facts()));
        }));
        return written[0];
    }

    private Ledger ledger(List<FactColumn> columns) {
        var all = new ArrayList<LedgerColumn>();
        all.add(RosterColumns.SERIAL);
        columns.forEach(column -> all.add(column.column()));
        all.add(RosterColumns.CHILD_KEY);
        return new Ledger(sheet(), title, unit, DAY.format(asOf), all, TALLIED, 2, exportedBy).tallying(seen(columns));
    }

    private static Tallying seen(List<FactColumn> columns) {
        var seen = new HashMap<String, List<Tallying.Condition>>();
        for (int i = 0; i < columns.size(); i++) {
            switch (columns.get(i).fact()) {
                case SEX -> {
                    seen.put("男", List.of(new Tallying.Condition(i + 1, "男")));
                    seen.put("女", List.of(new Tallying.Condition(i + 1, "女")));
                }
                case BOARDING -> seen.put("寄宿", List.of(new Tallying.Condition(i + 1, "是")));
                case FATHER_AWAY -> seen.put("父亲外出", List.of(new Tallying.Condition(i + 1, "是")));
                case MOTHER_AWAY -> seen.put("母亲外出", List.of(new Tallying.Condition(i + 1, "是")));
                default -> {}
            }
        }
        return new Tallying(seen);
    }

    private String sheet() {
        return kind == Kind.CONTACTS ? "联络信息表" : "花名册";
    }

    private static Set<String> counted(Facts facts) {
        var counted = new LinkedHashSet<String>();
        facts.<Sex>get(Fact.SEX).ifPresent(sex -> counted.add(sex == Sex.MALE ? "男" : "女"));
        if (facts.<Boolean>get(Fact.BOARDING).orElse(false)) counted.add("寄宿");
        if (facts.<Boolean>get(Fact.FATHER_AWAY).orElse(false)) counted.add("父亲外出");
        if (facts.<Boolean>get(Fact.MOTHER_AWAY).orElse(false)) counted.add("母亲外出");
        return counted;
    }
}
