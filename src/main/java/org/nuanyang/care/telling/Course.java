package org.nuanyang.care.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.Mood;
import org.nuanyang.roster.ChildId;

/** What was done for one child, day by day: kinds and moods, and nothing that was said. */
public record Course(ChildId child, List<Step> steps) {
    /** So many moods must be written down before anything is said of how they went. */
    static final int MOODS = 4;

    public Course {
        steps = List.copyOf(steps);
    }

    /** @param mood as whoever wrote it saw the child; null where nobody said */
    public record Step(LocalDate day, Matter matter, @Nullable Mood mood) {}

    /** How the moods went: from the first half of those written down to the second. */
    public enum Turn {
        BETTER("转好"), WORSE("转差"), STEADY("平稳"), CHANGING("有起伏");

        private final String word;

        Turn(String word) {
            this.word = word;
        }

        /** With which templates compare. */
        public String word() {
            return word;
        }
    }

    public long times(Matter matter) {
        return steps.stream().filter(step -> step.matter() == matter).count();
    }

    public List<Mood> moods() {
        return steps.stream().map(Step::mood).flatMap(mood -> Optional.ofNullable(mood).stream()).toList();
    }

    /** Empty of fewer than {@link #MOODS}. */
    public Optional<Turn> turn() {
        var moods = moods();
        if (moods.size() < MOODS) return Optional.empty();
        long early = low(earlier()), late = low(later());
        if (early == 0 && late == 0) return Optional.of(Turn.STEADY);
        if (early > 1 && 2 * late <= early) return Optional.of(Turn.BETTER);
        return Optional.of(late > 1 && 2 * early <= late ? Turn.WORSE : Turn.CHANGING);
    }

    public List<Mood> earlier() {
        return moods().subList(0, moods().size() / 2);
    }

    public List<Mood> later() {
        return moods().subList(moods().size() / 2, moods().size());
    }

    static long low(List<Mood> moods) {
        return moods.stream().filter(Mood::low).count();
    }
}
