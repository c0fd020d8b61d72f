package org.nuanyang.documents.telling;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.documents.manuscript.Run;

/** The ends of sentences, where their punctuation meets. A figure is never cut. */
final class Seam {
    private Seam() {}

    static String text(List<Run> runs) {
        return String.join("", runs.stream().map(Run::text).toList());
    }

    /** A space where there is none. */
    static char last(List<Run> runs) {
        return runs.isEmpty() || runs.getLast().text().isEmpty() ? ' ' : runs.getLast().text().charAt(runs.getLast().text().length() - 1);
    }

    static char first(List<Run> runs) {
        return runs.isEmpty() || runs.getFirst().text().isEmpty() ? ' ' : runs.getFirst().text().charAt(0);
    }

    static List<Run> withoutLast(List<Run> runs) {
        var text = runs.getLast().text();
        var rest = new ArrayList<>(runs.subList(0, runs.size() - 1));
        if (text.length() > 1) rest.add(new Run.Plain(text.substring(0, text.length() - 1)));
        return rest;
    }

    static List<Run> withoutFirst(List<Run> runs) {
        var text = runs.getFirst().text();
        var rest = new ArrayList<>(runs.subList(1, runs.size()));
        if (text.length() > 1) rest.addFirst(new Run.Plain(text.substring(1)));
        return rest;
    }

    static List<Run> plus(List<Run> runs, char mark) {
        var more = new ArrayList<>(runs);
        append(more, List.of(new Run.Plain(Character.toString(mark))));
        return more;
    }

    /** Of two marks that meet where something was left out, the stronger stays. */
    static List<Run> joined(List<Run> runs, List<Run> more) {
        var before = runs;
        var next = more;
        while (!before.isEmpty() && !next.isEmpty() && strength(first(next)) >= 0 && strength(last(before)) >= 0) {
            if (strength(last(before)) < strength(first(next))) before = withoutLast(before);
            else next = withoutFirst(next);
        }
        var joined = new ArrayList<>(before);
        append(joined, next);
        return joined;
    }

    /** −1 of what is no mark; from a pause to an end. */
    private static int strength(char mark) {
        return switch (mark) {
            case '、' -> 0;
            case '，' -> 1;
            case '：' -> 2;
            case '；' -> 3;
            case '。', '！', '？' -> 4;
            default -> -1;
        };
    }

    /** Text beside text becomes one. */
    private static void append(List<Run> runs, List<Run> more) {
        for (var run : more) {
            if (run.text().isEmpty()) continue;
            if (run instanceof Run.Plain(var text) && !runs.isEmpty() && runs.getLast() instanceof Run.Plain(var before))
                runs.set(runs.size() - 1, new Run.Plain(before + text));
            else runs.add(run);
        }
    }
}
