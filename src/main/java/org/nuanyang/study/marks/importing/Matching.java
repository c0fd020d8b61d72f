package org.nuanyang.study.marks.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.Pinyin;
import org.nuanyang.study.marks.reading.MarksFile.Line;

/**
 * Who a row means. Sure is only one child of that name in the class that the row tells, or, where it tells none, in all of the place;
 * whoever else it may be is asked of a person.
 */
public final class Matching {
    private static final int MOST_CHOICES = 8;

    /** Why a person is asked. */
    public enum Doubt { SAME_NAME, OTHER_CLASS, NEARLY, UNKNOWN, TWICE }

    /** @param choices whom it may be; the one where nobody has to be asked */
    public record Match(Line line, @Nullable Doubt doubt, List<Candidate> choices) {
        public @Nullable Candidate sure() {
            return doubt == null ? choices.getFirst() : null;
        }
    }

    private final List<Candidate> candidates;
    private final Map<String, List<Candidate>> byName = new HashMap<>();
    private final Map<String, List<Candidate>> bySound = new HashMap<>();
    private final LocalDate on;

    public Matching(List<Candidate> candidates, LocalDate on) {
        this.candidates = candidates;
        this.on = on;
        for (var each : candidates) {
            byName.computeIfAbsent(Plain.narrow(each.name()), _ -> new ArrayList<>()).add(each);
            bySound.computeIfAbsent(sound(each.sound()), _ -> new ArrayList<>()).add(each);
        }
    }

    public List<Match> of(List<Line> lines) {
        var matches = lines.stream().map(this::of).toList();
        var times = new HashMap<Candidate, Integer>();
        for (var match : matches) if (match.sure() != null) times.merge(match.sure(), 1, Integer::sum);
        return matches.stream().map(match -> match.sure() != null && times.get(match.sure()) > 1 ? new Match(match.line(), Doubt.TWICE, match.choices()) : match).toList();
    }

    private Match of(Line line) {
        var named = byName.getOrDefault(line.name(), List.of());
        boolean told = line.grade() != null || line.entryYear() != null || line.number() != null;
        var there = told ? named.stream().filter(each -> each.in(line.grade(), line.entryYear(), line.number(), on)).toList() : named;
        if (there.size() == 1) return new Match(line, null, there);
        if (there.size() > 1) return new Match(line, Doubt.SAME_NAME, few(there));
        if (!named.isEmpty()) return new Match(line, Doubt.OTHER_CLASS, few(named));
        var near = near(line, told);
        return new Match(line, near.isEmpty() ? Doubt.UNKNOWN : Doubt.NEARLY, few(near));
    }

    /** One character other, more or fewer in the class; or one that sounds alike anywhere. */
    private List<Candidate> near(Line line, boolean told) {
        var near = new ArrayList<Candidate>();
        for (var each : candidates)
            if ((!told || each.in(line.grade(), line.entryYear(), line.number(), on)) && alike(line.name(), Plain.narrow(each.name()))) near.add(each);
        for (var each : bySound.getOrDefault(sound(Pinyin.sortName(line.name())), List.of())) if (!near.contains(each)) near.add(each);
        return near;
    }

    /** At least two characters, one of which may be other, missing or too many. */
    static boolean alike(String one, String other) {
        if (one.length() < 2 || other.length() < 2 || Math.abs(one.length() - other.length()) > 1) return false;
        if (one.length() == other.length()) {
            int differ = 0;
            for (int i = 0; i < one.length(); i++) if (one.charAt(i) != other.charAt(i)) differ++;
            return differ == 1 && (one.length() > 2 || one.charAt(0) == other.charAt(0));
        }
        var longer = one.length() > other.length() ? one : other;
        var shorter = one.length() > other.length() ? other : one;
        for (int i = 0; i < longer.length(); i++) if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) return true;
        return false;
    }

    private static String sound(String pinyin) {
        return pinyin.replaceAll("[^a-z]", "");
    }

    private static List<Candidate> few(List<Candidate> choices) {
        return choices.stream().limit(MOST_CHOICES).toList();
    }
}
