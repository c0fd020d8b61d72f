package org.nuanyang.study.marks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A child in one subject over time, the earliest first. It is compared with its own past and the middle of its class, with no other child. */
public record Course(String subject, List<Sitting> sittings) {
    /** So many earlier exams make the own past. */
    public static final int PAST = 3;

    public Course {
        sittings = List.copyOf(sittings);
    }

    public Sitting latest() {
        return sittings.getLast();
    }

    /** The own middle of the last exams with points before this one, in percent; null where there was none. */
    public @Nullable BigDecimal past(Sitting of) {
        return middle(before(of).stream().map(Sitting::percent).toList());
    }

    /** The middle of the class's middles in the same exams; those of a class that the child has left since say nothing of this one. */
    public @Nullable BigDecimal pastOfClass(Sitting of) {
        return middle(before(of).stream().filter(each -> each.klass().equals(of.klass())).map(Sitting::middle).toList());
    }

    /** The last exams with points before this one, at most {@link #PAST}. */
    public List<Sitting> before(Sitting of) {
        var earlier = sittings.subList(0, sittings.indexOf(of)).stream().filter(each -> each.percent() != null).toList();
        return earlier.subList(Math.max(0, earlier.size() - PAST), earlier.size());
    }

    /** Points of a hundred above (or, negative, below) the own past; null where there is nothing to compare. */
    public @Nullable BigDecimal change(Sitting of) {
        var now = of.percent();
        var past = past(of);
        return now == null || past == null ? null : now.subtract(past);
    }

    /** Of how many points a child has fallen below its own past in the latest exam with points, and the class with it. */
    public record Fall(Sitting latest, int exams, BigDecimal past, BigDecimal by, BigDecimal ofClass) {
        /** It fell so far, and the class did not fall alike: what is left when the class's fall is taken off is still half of it. */
        public boolean steep(int threshold) {
            return by.compareTo(BigDecimal.valueOf(threshold)) >= 0
                    && by.subtract(ofClass.max(BigDecimal.ZERO)).multiply(BigDecimal.TWO).compareTo(BigDecimal.valueOf(threshold)) >= 0;
        }
    }

    /** Null where nothing can be compared. An exam without points (缺考, 免考) is no fall. */
    public @Nullable Fall fall() {
        var marked = sittings.stream().filter(each -> each.percent() != null).toList();
        if (marked.size() < 2) return null;
        var latest = marked.getLast();
        var past = Objects.requireNonNull(past(latest));
        var classPast = pastOfClass(latest);
        var classNow = latest.middle();
        var ofClass = classPast == null || classNow == null ? BigDecimal.ZERO : classPast.subtract(classNow);
        return new Fall(latest, before(latest).size() + 1, past, past.subtract(Objects.requireNonNull(latest.percent())), ofClass);
    }

    private static @Nullable BigDecimal middle(List<@Nullable BigDecimal> told) {
        var sorted = new ArrayList<BigDecimal>();
        for (var each : told) if (each != null) sorted.add(each);
        sorted.sort(null);
        if (sorted.isEmpty()) return null;
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO);
    }
}
