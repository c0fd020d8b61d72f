package org.nuanyang.roster.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.importing.Comparison;
import org.nuanyang.roster.importing.JudgedRow;
import org.nuanyang.roster.importing.Likeness;
import org.nuanyang.roster.importing.Likeness.Ground;
import org.nuanyang.roster.importing.Placing;
import org.nuanyang.roster.importing.Problem;
import org.nuanyang.roster.importing.ReadFile;
import org.nuanyang.roster.importing.Recognition;
import org.nuanyang.roster.importing.RowKey;
import org.nuanyang.roster.importing.ToldRow;
import org.nuanyang.roster.importing.Verdict;

/**
 * Lays each row of a list beside one child at most: first whom rows mean without doubt, then those that are alike among
 * the children who are left, then those whom a slip of the pen hides. A cell that cannot be read does not keep its row
 * from being compared, as it would keep it from being taken in.
 */
final class Pairing {
    private static final String TWICE_AS_READ = "roster.problem.SAME_CHILD_AS_ROW";

    private final Recognition recognition;
    private final Placing placing;
    private final ReadFile file;
    private final LocalDate on;
    private final Map<ChildId, ChildFile> ours = new HashMap<>();
    private final Map<ChildId, RowKey> taken = new HashMap<>();
    private final Map<Object, RowKey> strangers = new HashMap<>();
    private final Map<Object, List<ChildFile>> left = new HashMap<>();

    Pairing(Collection<ChildFile> files, Recognition recognition, Placing placing, ReadFile file, LocalDate on) {
        this.on = on;
        this.recognition = recognition;
        this.placing = placing;
        this.file = file;
        for (var child : files) ours.put(child.id(), child);
    }

    List<Line> pair(List<ToldRow> rows) {
        var lines = new Line[rows.size()];
        for (int i = 0; i < lines.length; i++) lines[i] = sure(rows.get(i));
        for (int i = 0; i < lines.length; i++) if (lines[i] == null) lines[i] = alike(rows.get(i));
        ours.values().stream().filter(child -> !taken.containsKey(child.id())).forEach(this::leftOver);
        for (int i = 0; i < lines.length; i++) if (lines[i] == null) lines[i] = slip(rows.get(i));
        for (int i = 0; i < lines.length; i++) if (lines[i] == null) lines[i] = stranger(rows.get(i));
        return Arrays.asList(lines);
    }

    /** Those of ours whom no row means. */
    List<ChildFile> absent() {
        return ours.values().stream().filter(child -> !taken.containsKey(child.id()))
                .sorted(Comparator.comparing(ChildFile::name).thenComparing(child -> child.id().value())).toList();
    }

    private @Nullable Line sure(ToldRow row) {
        var child = recognition.sure(row, place(row)).orElse(null);
        if (child == null) return null;
        var above = taken.putIfAbsent(child.id(), row.key());
        return above == null ? compared(row, child, null) : twice(row, above);
    }

    private @Nullable Line alike(ToldRow row) {
        var like = recognition.like(row, place(row));
        if (like.isEmpty()) return null;
        var free = like.stream().filter(each -> !taken.containsKey(each.child())).sorted(Comparator.comparing(Likeness::ground)).toList();
        if (free.isEmpty()) return twice(row, taken.get(like.getFirst().child()));
        if (free.size() > 1 && free.get(0).ground() == free.get(1).ground()) return null;
        return likely(row, ours.get(free.getFirst().child()), free.getFirst().ground());
    }

    private Line likely(ToldRow row, ChildFile child, Ground ground) {
        taken.put(child.id(), row.key());
        return compared(row, child, ground);
    }

    /** The student number in spite of another ID number, the guardian in spite of another birth date, a name miswritten. */
    private @Nullable Line slip(ToldRow row) {
        var told = row.facts();
        var byNumber = told.get(Fact.STUDENT_NUMBER).flatMap(number -> free(Fact.STUDENT_NUMBER, number, _ -> true));
        if (byNumber.isPresent()) return likely(row, byNumber.get(), Ground.SAME_STUDENT_NUMBER);
        var place = place(row);
        var byName = told.<String>get(Fact.NAME).flatMap(name -> free(Fact.NAME, name, child -> sameClass(child, place) && samePeople(told, child.facts())));
        if (byName.isPresent()) return likely(row, byName.get(), Ground.SAME_NAME_GUARDIAN_AND_CLASS);
        var byBirth = told.<RoughDate>get(Fact.BIRTH).filter(birth -> birth.precision() == RoughDate.Precision.DAY)
                .flatMap(birth -> free(Fact.BIRTH, birth, child -> sameClass(child, place) && nameMayBe(told, child)));
        return byBirth.map(child -> likely(row, child, Ground.NEARLY_SAME_NAME)).orElse(null);
    }

    private void leftOver(ChildFile child) {
        for (var fact : List.of(Fact.STUDENT_NUMBER, Fact.NAME, Fact.BIRTH)) {
            child.facts().get(fact).ifPresent(value -> left.computeIfAbsent(Map.entry(fact, value), _ -> new ArrayList<>()).add(child));
        }
    }

    private Optional<ChildFile> free(Fact fact, Object value, Predicate<ChildFile> also) {
        var found = left.getOrDefault(Map.entry(fact, value), List.of()).stream().filter(child -> !taken.containsKey(child.id())).filter(also).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean sameClass(ChildFile child, @Nullable ClassYear place) {
        return place != null && Comparison.within(recognition.classOf(child).orElse(null), place);
    }

    private static boolean samePeople(Facts told, Facts ours) {
        return List.of(Fact.GUARDIAN_NAME, Fact.FATHER_NAME, Fact.MOTHER_NAME, Fact.GUARDIAN_PHONE, Fact.FATHER_PHONE, Fact.MOTHER_PHONE, Fact.PHONE)
                .stream().anyMatch(fact -> told.tells(fact) && told.get(fact).equals(ours.get(fact)));
    }

    private static boolean nameMayBe(Facts told, ChildFile child) {
        return told.<String>get(Fact.NAME).filter(name -> name.codePoints().anyMatch(c -> child.name().indexOf(c) >= 0)).isPresent();
    }

    private Line compared(ToldRow row, ChildFile child, @Nullable Ground ground) {
        var read = row;
        for (var fact : Comparison.unlike(row.masked(), child.facts())) read = read.with(problem(row, fact, "masked-unlike", row.masked().get(fact)));
        var changes = Differing.between(child, row.facts(), on);
        var place = place(row);
        var move = recognition.move(child, place);
        var contradicts = ground != null || move != null || unreadable(read) || changes.stream().anyMatch(change -> Level.of(change) == Level.DIFFERENT);
        var finding = contradicts ? Finding.DIFFERENT : changes.isEmpty() ? Finding.SAME : Finding.MINOR;
        var likeness = ground == null ? List.<Likeness>of() : List.of(Likeness.of(child.id(), child.version(), ground));
        return new Line(finding, new JudgedRow(read, finding == Finding.SAME ? Verdict.SAME : Verdict.CHANGED, child.id(), child.version(),
                changes, move, likeness, place, false));
    }

    private static boolean unreadable(ToldRow row) {
        return row.problems().stream().anyMatch(problem -> problem.blocks() && !problem.what().key().equals(TWICE_AS_READ));
    }

    private Line stranger(ToldRow row) {
        var told = row.facts();
        if (!told.tells(Fact.NAME)) return unclear(row.with(Problem.blocking(file.heading(row.sheet(), Fact.NAME), "", "nameless")));
        Object who = told.get(Fact.ID).orElseGet(() -> Arrays.asList(told.get(Fact.NAME), told.get(Fact.BIRTH), place(row)));
        var above = strangers.putIfAbsent(who, row.key());
        if (above != null) return twice(row, above);
        var read = row;
        for (var fact : row.masked().keySet().stream().sorted().toList()) read = read.with(problem(row, fact, "masked", row.masked().get(fact)));
        return new Line(Finding.ONLY_THEIRS, new JudgedRow(read, Verdict.NEW, null, 0, List.of(), null, List.of(), place(row), false));
    }

    private Line twice(ToldRow row, RowKey above) {
        if (row.problems().stream().anyMatch(problem -> problem.what().key().equals(TWICE_AS_READ))) return unclear(row);
        var where = above.sheet().equals(row.sheet()) ? "sameAsRow" : "sameAsRowOfSheet";
        var name = row.facts().get(Fact.NAME).map(FactWords::full).orElse("");
        return unclear(row.with(Problem.blocking(file.heading(row.sheet(), Fact.NAME), name, where, above.row(), above.sheet())));
    }

    private Line unclear(ToldRow row) {
        return new Line(Finding.UNCLEAR, new JudgedRow(row, Verdict.PROBLEM, null, 0, List.of(), null, List.of(), place(row), false));
    }

    private Problem problem(ToldRow row, Fact fact, String key, String value) {
        return Problem.blocking(file.heading(row.sheet(), fact), value, key);
    }

    private @Nullable ClassYear place(ToldRow row) {
        return placing.of(row.facts()).orElse(null);
    }

    /** The ID numbers of rows that mean nobody of ours. */
    static Set<ResidentId> strange(List<Line> lines) {
        var numbers = new HashSet<ResidentId>();
        lines.stream().filter(line -> line.finding() == Finding.ONLY_THEIRS && !line.row().told().blocked())
                .map(line -> line.row().told().facts().<ResidentId>get(Fact.ID).orElse(null)).filter(Objects::nonNull).forEach(numbers::add);
        return numbers;
    }

    static Line elsewhere(Line line, Set<ResidentId> elsewhere) {
        var row = line.row();
        if (line.finding() != Finding.ONLY_THEIRS || row.told().facts().<ResidentId>get(Fact.ID).filter(elsewhere::contains).isEmpty()) return line;
        return new Line(line.finding(), new JudgedRow(row.told(), Verdict.ELSEWHERE, null, 0, List.of(), null, List.of(), row.place(), true));
    }
}
