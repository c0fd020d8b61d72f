package org.nuanyang.study.marks.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.study.marks.MarkState;
import org.nuanyang.study.marks.Told;
import org.nuanyang.study.marks.reading.MarksFile.Column;
import org.nuanyang.study.marks.subject.Subjects;

/** What the columns of a file are read as, by the headings and by what persons have said of them. */
final class Columns {
    private final Map<String, String> meant;
    private final Map<String, Column> all = new LinkedHashMap<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private final Set<String> strange = new LinkedHashSet<>();
    private boolean wantAWord;

    Columns(Map<String, String> meant) {
        this.meant = meant;
    }

    List<Column> all() {
        return List.copyOf(all.values());
    }

    List<String> passed() {
        return List.copyOf(passed);
    }

    List<String> strange() {
        return List.copyOf(strange);
    }

    /** Some may be marks, or were said to be: a person can say which. */
    boolean wantAWord() {
        return wantAWord;
    }

    /** As a person said, else as the heading says. */
    Head head(Table.Column column) {
        var read = Head.of(column.path());
        var said = meant.get(key(column.label()));
        if (said == null || !(read instanceof Head.Strange || read instanceof Head.Marks || read instanceof Head.Passed)) return read;
        return said.equals(MarksFile.PASS) ? new Head.Passed() : new Head.Marks(said, Subjects.full(Plain.narrow(column.label())));
    }

    /** What a row says under 科目; null where nobody knows it. */
    Subjects.@Nullable Heading word(String written) {
        var key = key(written);
        var said = meant.get(key);
        var read = said == null ? Subjects.heading(written).orElse(null) : said.equals(MarksFile.PASS) ? null : new Subjects.Heading(said, Subjects.full(key));
        if (!key.isEmpty()) all.putIfAbsent(key, new Column(key, written.strip(), read == null ? said : read.subject(), said != null, false));
        return read;
    }

    boolean passes(String written) {
        return MarksFile.PASS.equals(meant.get(key(written)));
    }

    void name(Table table, Map<Integer, Head> heads, boolean rows) {
        for (var column : table.columns()) {
            var head = heads.get(column.index());
            if (head instanceof Head.Passed || head instanceof Head.Score && !rows) passed.add(column.label());
            if (head instanceof Head.Strange && !column.path().isEmpty()) strange.add(column.label());
            if (!rows) name(column, head, heads);
            wantAWord |= head instanceof Head.Strange && points(table, column.index()) || meant.containsKey(key(column.label()));
        }
    }

    private void name(Table.Column column, Head head, Map<Integer, Head> heads) {
        var key = key(column.label());
        boolean said = meant.containsKey(key);
        if (key.isEmpty()) return;
        if (head instanceof Head.Strange || head instanceof Head.Passed && said) all.putIfAbsent(key, new Column(key, column.label(), said ? MarksFile.PASS : null, said, false));
        if (head instanceof Head.Marks(var subject, _)) {
            boolean again = heads.entrySet().stream().anyMatch(each -> each.getKey() < column.index() && each.getValue() instanceof Head.Marks(var other, _) && other.equals(subject));
            all.merge(key, new Column(key, column.label(), subject, said, again), (one, other) -> other.again() ? other : one);
        }
    }

    /** Whether a column has mostly what a mark can be. */
    private static boolean points(Table table, int column) {
        var told = table.lines().stream().map(line -> line.cell(column)).filter(cell -> cell != null && !cell.text().isBlank()).map(cell -> Told.read(cell.text())).toList();
        return 2 * told.stream().filter(each -> each != null && each.state() != MarkState.NONE && (each.points() == null || each.points().intValue() <= 150)).count() > told.size();
    }

    private static String key(String label) {
        return Plain.narrow(label);
    }
}
