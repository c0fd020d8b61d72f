package org.nuanyang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long something took each time, in seconds. */
record Times(List<Double> seconds) {
    interface Work {
        void once() throws Exception;
    }

    static double of(Work work) throws Exception {
        long begun = System.nanoTime();
        work.once();
        return (System.nanoTime() - begun) / 1e9;
    }

    double median() {
        return at(0.5);
    }

    /** @param share 0.95 for the time that all but a twentieth keep to */
    double at(double share) {
        var sorted = seconds.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    /** Something and what it is measured by, turn about in the same minute, so that a busy machine is busy for both. */
    record Pair(Times ours, Times bare) {
        static Pair of(int warmUps, int runs, Work ours, Work bare) throws Exception {
            return of(warmUps, runs, ours, bare, () -> {});
        }

        /** @param after puts things back after each time, unmeasured */
        static Pair of(int warmUps, int runs, Work ours, Work bare, Work after) throws Exception {
            var first = new ArrayList<Double>();
            var second = new ArrayList<Double>();
            for (int i = -warmUps; i < runs; i++) {
                var mine = of(ours);
                after.once();
                var theirs = of(bare);
                after.once();
                if (i < 0) continue;
                first.add(mine);
                second.add(theirs);
            }
            return new Pair(new Times(first), new Times(second));
        }

        private static double of(Work work) throws Exception {
            return Times.of(work);
        }

        double ratio() {
            return ours.median() / bare.median();
        }

        Map<String, Object> figures(String bareIs, double bound) {
            var figures = figures(bareIs);
            figures.putAll(Figures.of("bound", bound, "met", ratio() <= bound));
            return figures;
        }

        Map<String, Object> figures(String bareIs) {
            return Figures.of(
                    "seconds", ours.median(), "denominator", Map.of("what", bareIs, "seconds", Figures.round(bare.median())),
                    "ratio", ratio(),
                    "runs", ours.seconds().stream().map(Figures::round).toList(),
                    "denominatorRuns", bare.seconds().stream().map(Figures::round).toList());
        }
    }
}
