package org.nuanyang.roster.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.importing.Likeness.Ground;

/**
 * Says of each row what it would do. The child's own number of an exported roll (学生编号) is surest, then the ID
 * number; a name is never sure by itself: unless a row tells nothing new, a person decides (house-style 30).
 */
final class Judge {
    /** Nobody compares more than these side by side; a placeholder for a name may stand in hundreds of rows. */
    private static final int MOST_ALIKE = 20;

    private final Known known;
    private final Placing placing;
    private final Set<ResidentId> elsewhere;
    private final BiFunction<String, Fact, Problem.Heading> heading;
    private final Map<Object, RowKey> taken = new HashMap<>();
    private final Map<String, List<JudgedRow>> fresh = new HashMap<>();

    /** @param heading what stands over a fact's column in a sheet */
    Judge(Known known, Placing placing, Set<ResidentId> elsewhere, BiFunction<String, Fact, Problem.Heading> heading) {
        this.known = known;
        this.placing = placing;
        this.elsewhere = elsewhere;
        this.heading = heading;
    }

    List<JudgedRow> judge(List<ToldRow> rows) {
        return rows.stream().map(this::judge).toList();
    }

    private JudgedRow judge(ToldRow row) {
        var place = placing.of(row.facts()).orElse(null);
        if (row.blocked()) return problem(row, place);
        var number = row.facts().<ResidentId>get(Fact.ID);
        var above = number.map(taken::get).orElse(null);
        if (above != null) return problem(sameAs(row, Fact.ID, above), place);
        var sure = sure(row, place);
        if (sure.isPresent()) return known(row, sure.get(), place);
        var like = like(row, place);
        if (!like.isEmpty()) return taken(judged(row, Verdict.DUPLICATE, like, place));
        return stranger(row, place);
    }

    private JudgedRow known(ToldRow row, ChildFile file, @Nullable ClassYear place) {
        var above = taken.get(file.id());
        if (above != null) return problem(sameAs(row, Fact.NAME, above), place);
        var unlike = Comparison.unlike(row.masked(), file.facts());
        if (!unlike.isEmpty()) return problem(masked(row, unlike), place);
        var number = row.facts().<ResidentId>get(Fact.ID).flatMap(known::byNumber).filter(other -> !other.id().equals(file.id()));
        if (number.isPresent()) return problem(row.with(blocking(row, Fact.ID, "twoChildren")), place);
        var changes = Comparison.changes(file.facts(), row.facts());
        var move = move(file, place);
        var verdict = changes.isEmpty() && move == null ? Verdict.SAME : Verdict.CHANGED;
        return taken(new JudgedRow(row, verdict, file.id(), file.version(), changes, move, List.of(), place, false));
    }

    private JudgedRow stranger(ToldRow row, @Nullable ClassYear place) {
        if (!row.facts().tells(Fact.NAME)) return problem(row.with(blocking(row, Fact.NAME, "nameless")), place);
        if (!row.masked().isEmpty()) return problem(masked(row, row.masked().keySet().stream().sorted().toList()), place);
        var rows = likeRows(row, place);
        var verdict = !rows.isEmpty() ? Verdict.DUPLICATE : goneElsewhere(row) ? Verdict.ELSEWHERE : Verdict.NEW;
        var judged = taken(judged(advised(row, place), verdict, rows, place));
        fresh.computeIfAbsent(name(row), _ -> new ArrayList<>()).add(judged);
        return judged;
    }

    /** The child whom the row means without doubt. */
    private Optional<ChildFile> sure(ToldRow row, @Nullable ClassYear place) {
        var byKey = Optional.ofNullable(row.child()).flatMap(known::byKey);
        if (byKey.isPresent()) return byKey;
        var byNumber = row.facts().<ResidentId>get(Fact.ID).flatMap(known::byNumber);
        if (byNumber.isPresent()) return byNumber.filter(file -> nameMayBe(row, file));
        var named = known.named(name(row)).stream().filter(file -> !contradicts(row, file)).toList();
        var onRegister = named.stream().filter(file -> agree(row.facts(), file.facts(), Fact.STUDENT_NUMBER)).toList();
        if (onRegister.size() == 1) return Optional.of(onRegister.getFirst());
        var shown = named.stream().filter(_ -> row.masked().containsKey(Fact.ID)).filter(file -> shown(row, file)).toList();
        if (shown.size() == 1) return Optional.of(shown.getFirst());
        var same = named.stream()
                .filter(file -> ground(row, file, place).isPresent())
                .filter(file -> row.masked().isEmpty() || Comparison.unlike(row.masked(), file.facts()).isEmpty())
                .filter(file -> Comparison.changes(file.facts(), row.facts()).isEmpty() && move(file, place) == null)
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /** Children whom the row may mean. */
    private List<Likeness> like(ToldRow row, @Nullable ClassYear place) {
        var byNumber = row.facts().<ResidentId>get(Fact.ID).flatMap(known::byNumber);
        if (byNumber.isPresent()) {
            return List.of(Likeness.of(byNumber.get().id(), byNumber.get().version(), Ground.SAME_NUMBER));
        }
        return known.named(name(row)).stream()
                .flatMap(file -> ground(row, file, place).map(why -> Likeness.of(file.id(), file.version(), why)).stream())
                .limit(MOST_ALIKE).toList();
    }

    private Optional<Ground> ground(ToldRow row, ChildFile file, @Nullable ClassYear place) {
        return ground(row.facts(), place, file.facts(), known.classOf(file).orElse(null));
    }

    /** Two of one name: do they look like one child? */
    private static Optional<Ground> ground(Facts told, @Nullable ClassYear place, Facts other, @Nullable ClassYear otherClass) {
        var birth = Known.birth(told);
        var otherBirth = Known.birth(other);
        if (birth.isPresent() && otherBirth.isPresent()) {
            return birth.equals(otherBirth) ? Optional.of(Ground.SAME_NAME_AND_BIRTH) : Optional.empty();
        }
        var bothPlaced = place != null && otherClass != null;
        if (bothPlaced && !Comparison.within(otherClass, place)) return Optional.empty();
        var guardian = told.<String>get(Fact.GUARDIAN_NAME);
        var otherGuardian = other.<String>get(Fact.GUARDIAN_NAME);
        if (guardian.isPresent() && otherGuardian.isPresent()) {
            return guardian.equals(otherGuardian) ? Optional.of(Ground.SAME_NAME_GUARDIAN_AND_CLASS) : Optional.empty();
        }
        return bothPlaced ? Optional.of(Ground.SAME_NAME_AND_CLASS) : Optional.empty();
    }

    private List<Likeness> likeRows(ToldRow row, @Nullable ClassYear place) {
        return fresh.getOrDefault(name(row), List.of()).stream()
                .filter(other -> !row.facts().tells(Fact.ID) || !other.told().facts().tells(Fact.ID))
                .flatMap(other -> ground(row.facts(), place, other.told().facts(), other.place())
                        .map(why -> Likeness.of(other.key(), why)).stream())
                .limit(MOST_ALIKE).toList();
    }

    private @Nullable Move move(ChildFile file, @Nullable ClassYear place) {
        return Comparison.move(known.classOf(file).orElse(null), place);
    }

    /** An ID number with a name of which no character is ours is more likely a slip of the row than a new name. */
    private static boolean nameMayBe(ToldRow row, ChildFile file) {
        var told = row.facts().<String>get(Fact.NAME);
        return told.isEmpty() || told.get().codePoints().anyMatch(c -> file.name().indexOf(c) >= 0);
    }

    private static boolean agree(Facts told, Facts ours, Fact fact) {
        return told.tells(fact) && told.get(fact).equals(ours.get(fact));
    }

    private static boolean contradicts(ToldRow row, ChildFile file) {
        var told = row.facts().<ResidentId>get(Fact.ID);
        var ours = file.facts().<ResidentId>get(Fact.ID);
        return told.isPresent() && ours.isPresent() && !told.equals(ours);
    }

    private static boolean shown(ToldRow row, ChildFile file) {
        return file.facts().<ResidentId>get(Fact.ID)
                .filter(ours -> Comparison.shows(row.masked().get(Fact.ID), ours.value())).isPresent();
    }

    private boolean goneElsewhere(ToldRow row) {
        return row.facts().<ResidentId>get(Fact.ID).filter(elsewhere::contains).isPresent();
    }

    private JudgedRow judged(ToldRow row, Verdict verdict, List<Likeness> like, @Nullable ClassYear place) {
        return new JudgedRow(row, verdict, null, 0, List.of(), null, like, place, goneElsewhere(row));
    }

    private JudgedRow problem(ToldRow row, @Nullable ClassYear place) {
        return judged(row, Verdict.PROBLEM, List.of(), place);
    }

    private JudgedRow taken(JudgedRow row) {
        row.told().facts().<ResidentId>get(Fact.ID).ifPresent(number -> taken.put(number, row.key()));
        if (row.child() != null) taken.put(row.child(), row.key());
        return row;
    }

    private ToldRow sameAs(ToldRow row, Fact fact, RowKey above) {
        var where = above.sheet().equals(row.sheet()) ? "sameAsRow" : "sameAsRowOfSheet";
        return row.with(blocking(row, fact, where, above.row(), above.sheet()));
    }

    private ToldRow masked(ToldRow row, List<Fact> facts) {
        var all = row;
        for (var fact : facts) all = all.with(blocking(row, fact, "masked"));
        return all;
    }

    private ToldRow advised(ToldRow row, @Nullable ClassYear place) {
        if (place == null || placing.fits(place)) return row;
        return row.with(Problem.warning(heading.apply(row.sheet(), Fact.GRADE), "", "notOurStage"));
    }

    private Problem blocking(ToldRow row, Fact fact, String key, Object... args) {
        var value = row.masked().getOrDefault(fact, row.facts().get(fact).map(FactWords::full).orElse(""));
        return Problem.blocking(heading.apply(row.sheet(), fact), value, key, args);
    }

    private static String name(ToldRow row) {
        return row.facts().<String>get(Fact.NAME).orElse("");
    }
}
