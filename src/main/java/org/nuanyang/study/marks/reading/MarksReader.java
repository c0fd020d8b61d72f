package org.nuanyang.study.marks.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Workbook;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.table.TableFinder;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.study.marks.MarkState;
import org.nuanyang.study.marks.Told;
import org.nuanyang.study.marks.reading.MarksFile.Line;
import org.nuanyang.study.marks.reading.MarksFile.Wrong;
import org.nuanyang.study.marks.subject.Subjects;

/** From a workbook to the children and their marks. It knows no database: who a name is, is asked elsewhere. */
public final class MarksReader {
    /** Rows between and below the children that are none: sums, means, who taught, who watched. */
    private static final Pattern FOOT = Pattern.compile(
            "(班级?|年级|全班|全校|本班|学科)?(满分|总分|总计|合计|平均分?|均分|人均分?|最高分?|最低分?|及格.*|合格.*|优秀.*|优生.*|良好.*|低分.*|差生.*|参考.*|应考.*|实考.*|缺考人?数|标准差|难度|区分度|离差|得分率|名次|排名|"
                    + "任课教师|科任教师|任课老师|科任老师|教师姓名|任教教师|教师|监考.*|阅卷.*|班主任|分数段.*|\\d+分?(以上|以下|-\\d+分?).*)");
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[年.\\-/](\\d{1,2})[月.\\-/](\\d{1,2})");

    private final Map<String, BigDecimal> full = new LinkedHashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Set<String> subjects = new LinkedHashSet<>();
    private final List<String> titles = new ArrayList<>();
    private final Columns columns;
    private int left;
    private boolean names;

    private MarksReader(Map<String, String> meant) {
        columns = new Columns(meant);
    }

    public static MarksFile.Read read(Workbook book) {
        return read(book, Map.of());
    }

    /** @param meant what persons said that columns are, by {@link MarksFile.Column#key} */
    public static MarksFile.Read read(Workbook book, Map<String, String> meant) {
        var reader = new MarksReader(meant);
        for (var sheet : book.sheets()) if (!sheet.hidden()) TableFinder.find(sheet, Head::know).ifPresent(table -> reader.sheet(sheet, table));
        return reader.done();
    }

    private MarksFile.Read done() {
        if (!names) return new MarksFile.Read.NotMarks("", Refusal.of("study.marks.file.no-name"));
        if (subjects.isEmpty() && !columns.wantAWord()) return new MarksFile.Read.NotMarks("", Refusal.of("study.marks.file.no-subject"));
        if (lines.isEmpty()) return new MarksFile.Read.NotMarks("", Refusal.of("study.marks.file.empty"));
        var ordered = subjects.stream().sorted(java.util.Comparator.comparing(Subjects::order)).toList();
        return new MarksFile.Read.Marks(new MarksFile(ExamTitle.in(titles), day(), full, ordered, List.copyOf(lines.values()), columns.passed(), columns.strange(), left, columns.all()));
    }

    private @Nullable String day() {
        for (var title : titles) {
            var found = DAY.matcher(Plain.narrow(title));
            if (found.find()) return "%s-%02d-%02d".formatted(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        }
        return null;
    }

    private void sheet(Sheet sheet, Table table) {
        var heads = new TreeMap<Integer, Head>();
        for (var column : table.columns()) heads.put(column.index(), columns.head(column));
        if (heads.values().stream().noneMatch(Head.Name.class::isInstance)) return;
        names = true;
        titles.addAll(table.above());
        boolean rows = has(heads, Head.SubjectName.class) && has(heads, Head.Score.class);
        if (!rows) Totals.find(table, heads);
        columns.name(table, heads, rows);
        if (!rows && !has(heads, Head.Marks.class) && !columns.wantAWord()) return;
        var most = new LinkedHashMap<String, BigDecimal>();
        heads.values().forEach(head -> {
            if (head instanceof Head.Marks(var subject, var told) && !rows) {
                subjects.add(subject);
                if (told != null) most.put(subject, told);
            }
        });
        left += table.skipped().size();
        var around = ClassTold.around(sheet, table);
        for (var line : table.lines()) line(new At(sheet, heads, rows, most), line, line.section().isBlank() ? around : line.section());
        full.putAll(most);
    }

    /** A table while it is read. @param rows a row a child and subject @param full as its headings, or a row of it, tell */
    private record At(Sheet sheet, Map<Integer, Head> heads, boolean rows, Map<String, BigDecimal> full) {}

    private void line(At at, Table.Line line, String around) {
        var heads = at.heads();
        var name = Plain.narrow(text(line, heads, Head.Name.class));
        if (foot(line)) {
            left++;
            if (first(line).startsWith("满分")) maxima(line, at);
            return;
        }
        var marks = new LinkedHashMap<String, Told>();
        var wrong = new ArrayList<Wrong>();
        var most = at.rows() ? new LinkedHashMap<String, BigDecimal>() : at.full();
        if (at.rows()) row(line, heads, marks, wrong, most);
        else heads.forEach((column, head) -> {
            if (head instanceof Head.Marks(var subject, _)) told(subject, line.cell(column), marks, wrong);
        });
        if (name.isEmpty() || Plain.nothing(name)) {
            left++;
            return;
        }
        var clazz = ClassTold.of(text(line, heads, Head.Clazz.class).strip(), text(line, heads, Head.Grade.class).strip(), around);
        var read = new Line(at.sheet().name(), line.row(), name, clazz.text(), clazz.grade(), clazz.number(), clazz.entryYear(), marks, wrong, most);
        lines.merge(at.rows() ? at.sheet().name() + "!" + name + "!" + clazz.text() : read.key(), read, MarksReader::together);
    }

    private void row(Table.Line line, Map<Integer, Head> heads, Map<String, Told> marks, List<Wrong> wrong, Map<String, BigDecimal> full) {
        var written = text(line, heads, Head.SubjectName.class);
        var heading = columns.word(written);
        if (heading == null) {
            if (!written.isBlank() && !columns.passes(written)) wrong.add(new Wrong(written.strip(), text(line, heads, Head.Score.class)));
            return;
        }
        subjects.add(heading.subject());
        var most = Told.read(text(line, heads, Head.Full.class));
        if (most != null && most.points() != null) full.put(heading.subject(), most.points());
        else if (heading.full() != null) full.put(heading.subject(), heading.full());
        this.full.putAll(full);
        for (var each : heads.entrySet()) if (each.getValue() instanceof Head.Score) {
            told(heading.subject(), line.cell(each.getKey()), marks, wrong);
            return;
        }
    }

    private static Line together(Line one, Line other) {
        var marks = new LinkedHashMap<>(one.marks());
        other.marks().forEach(marks::putIfAbsent);
        var wrong = new ArrayList<>(one.wrong());
        wrong.addAll(other.wrong());
        var full = new LinkedHashMap<>(one.full());
        full.putAll(other.full());
        return new Line(one.sheet(), one.row(), one.name(), one.clazz(), one.grade(), one.number(), one.entryYear(), marks, wrong, full);
    }

    private static void told(String subject, @Nullable Cell cell, Map<String, Told> marks, List<Wrong> wrong) {
        if (cell == null || cell.text().isBlank()) return;
        var told = cell.kind() == Cell.Kind.DATE || cell.kind() == Cell.Kind.ERROR ? null : Told.read(cell.text());
        if (told == null) wrong.add(new Wrong(subject, cell.text().strip()));
        else if (told.state() != MarkState.NONE) marks.putIfAbsent(subject, told);
    }

    /** 满分 | 120 | 120 | 100 */
    private static void maxima(Table.Line line, At at) {
        at.heads().forEach((column, head) -> {
            if (!(head instanceof Head.Marks(var subject, _)) || line.cell(column) == null) return;
            var told = Told.read(line.cell(column).text());
            if (told != null && told.points() != null && told.points().signum() > 0) at.full().put(subject, told.points());
        });
    }

    private static boolean foot(Table.Line line) {
        int looked = 0;
        for (var cell : line.cells()) {
            if (cell == null || cell.text().isBlank()) continue;
            if (++looked > 3) return false;
            if (cell.kind() == Cell.Kind.TEXT && FOOT.matcher(Plain.narrow(cell.text()).replaceAll("[:()%]", "")).matches()) return true;
        }
        return looked == 0;
    }

    private static String first(Table.Line line) {
        for (var cell : line.cells()) if (cell != null && FOOT.matcher(Plain.narrow(cell.text())).matches()) return Plain.narrow(cell.text());
        return "";
    }

    private static String text(Table.Line line, Map<Integer, Head> heads, Class<? extends Head> what) {
        for (var each : heads.entrySet()) {
            var cell = what.isInstance(each.getValue()) ? line.cell(each.getKey()) : null;
            if (cell != null && !cell.text().isBlank()) return cell.text();
        }
        return "";
    }

    private static boolean has(Map<Integer, Head> heads, Class<? extends Head> what) {
        return heads.values().stream().anyMatch(what::isInstance);
    }
}
