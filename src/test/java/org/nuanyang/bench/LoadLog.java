package org.nuanyang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What was asked, how long each answer took and which was not the one expected. */
final class LoadLog {
    private static final int TOLD = 5;

    private record Answer(String kind, double seconds, String trouble) {}

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    void took(String kind, long nanos, String trouble) {
        answers.add(new Answer(kind, nanos / 1e9, trouble));
    }

    void forget() {
        answers.clear();
    }

    boolean clean() {
        return answers.stream().allMatch(each -> each.trouble().isEmpty());
    }

    List<String> troubles() {
        return answers.stream().filter(each -> !each.trouble().isEmpty()).limit(TOLD).map(each -> each.kind() + ": " + each.trouble()).toList();
    }

    /** @param bound on the time that all but a twentieth of all answers keep to */
    Map<String, Object> figures(double seconds, int boundMs) {
        var all = List.copyOf(answers);
        if (all.isEmpty()) throw new IllegalStateException("nothing was asked");
        var whole = new Times(all.stream().map(Answer::seconds).toList());
        long wrong = all.stream().filter(each -> !each.trouble().isEmpty()).count();
        var figures = Figures.of("requests", all.size(), "perSecond", all.size() / seconds, "p50ms", whole.at(0.5) * 1000, "p95ms", whole.at(0.95) * 1000,
                "p99ms", whole.at(0.99) * 1000, "worstMs", whole.at(1) * 1000, "errors", wrong, "boundMs", boundMs,
                "met", wrong == 0 && whole.at(0.95) * 1000 <= boundMs);
        if (wrong > 0) figures.put("someErrors", troubles());
        figures.put("kinds", kinds());
        return figures;
    }

    Map<String, Map<String, Object>> kinds() {
        return answers.stream().collect(Collectors.groupingBy(Answer::kind, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), LoadLog::ofKind)));
    }

    double p95(String kind) {
        return new Times(answers.stream().filter(each -> each.kind().equals(kind)).map(Answer::seconds).toList()).at(0.95);
    }

    private static Map<String, Object> ofKind(List<Answer> some) {
        var times = new Times(new ArrayList<>(some.stream().map(Answer::seconds).toList()));
        return Figures.of("requests", some.size(), "p50ms", times.at(0.5) * 1000, "p95ms", times.at(0.95) * 1000);
    }
}
