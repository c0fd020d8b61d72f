package org.nuanyang.risk.incident.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 处置流程: the steps in their order.
 *
 * @param reportWithin minutes until the superior body has to know; null when it need not
 */
public record Procedure(@Nullable Integer reportWithin, List<Step> steps) {
    public static final int MOST_STEPS = 20;
    public static final int LONGEST_STEP = 120;
    public static final int LONGEST_CLOCK = 2_880;

    private static final Pattern HEAD = Pattern.compile("report (\\d+|-)");
    private static final Pattern LINE = Pattern.compile("([A-Z]+) (\\d+|-) ([A-Z]+|-) (.+)");

    public Procedure {
        steps = List.copyOf(steps);
    }

    /** As it is kept and shipped. */
    public static Procedure read(String told) {
        var lines = told.strip().lines().toList();
        var head = matched(HEAD, lines.getFirst());
        var steps = new ArrayList<Step>();
        for (var line : lines.subList(1, lines.size())) {
            var found = matched(LINE, line);
            steps.add(new Step(StepOwner.valueOf(found.group(1)), minutes(found.group(2)), found.group(3).equals("-") ? null : Callee.valueOf(found.group(3)), found.group(4)));
        }
        return new Procedure(minutes(head.group(1)), steps);
    }

    public String told() {
        var lines = new ArrayList<String>();
        lines.add("report " + (reportWithin == null ? "-" : reportWithin));
        steps.forEach(step -> lines.add(step.line()));
        return String.join("\n", lines);
    }

    private static Matcher matched(Pattern shape, String line) {
        var found = shape.matcher(line);
        if (!found.matches()) throw new IllegalArgumentException("not a line of a procedure: " + line);
        return found;
    }

    private static @Nullable Integer minutes(String told) {
        return told.equals("-") ? null : Integer.valueOf(told);
    }
}
