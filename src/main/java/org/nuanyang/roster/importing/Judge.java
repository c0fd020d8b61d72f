package org.nuanyang.roster.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.ResidentId;

/**
 * Says of each row what it would do. Whom a row means is the {@link Recognition}'s answer; where it is not sure, a person
 * decides (house-style 30).
 */
final class Judge {
    private final Known known;
    private final Recognition recognition;
    private final Placing placing;
    private final Set<ResidentId> elsewhere;
    private final BiFunction<String, Fact, Problem.Heading> heading;
    private final Map<Object, RowKey> taken = new HashMap<>();
    private final Map<String, List<JudgedRow>> fresh = new HashMap<>();

    /** @param heading what stands over a fact's column in a sheet */
    Judge(Known known, Placing placing, Set<ResidentId> elsewhere, BiFunction<String, Fact, Problem.Heading> heading) {
        this.known = known;
        this.recognition = new Recognition(known);
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
        var sure = recognition.sure(row, place);
        if (sure.isPresent()) return known(row, sure.get(), place);
        var like = recognition.like(row, place);
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
        var move = recognition.move(file, place);
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

    private List<Likeness> likeRows(ToldRow row, @Nullable ClassYear place) {
        return fresh.getOrDefault(name(row), List.of()).stream()
                .filter(other -> !row.facts().tells(Fact.ID) || !other.told().facts().tells(Fact.ID))
                .flatMap(other -> Recognition.ground(row.facts(), place, other.told().facts(), other.place())
                        .map(why -> Likeness.of(other.key(), why)).stream())
                .limit(Recognition.MOST_ALIKE).toList();
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
