package org.nuanyang.risk.incident.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;

/** A procedure as an officer types it: a step a line, 谁｜几分钟内｜打给谁｜做什么, in the words of the page's language. */
public final class ProcedureText {
    private static final String BAR = "｜";

    private ProcedureText() {}

    public sealed interface Reading {
        record Readable(List<Step> steps) implements Reading {}

        record Refused(Refusal why) implements Reading {}
    }

    public static String of(List<Step> steps) {
        return steps.stream().map(step -> String.join(BAR, Words.say(step.owner()), step.within() == null ? "" : step.within().toString(),
                step.call() == null ? "" : Words.say(step.call()), step.what())).collect(Collectors.joining("\n"));
    }

    public static Reading read(String typed) {
        var lines = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) return new Reading.Refused(Refusal.of("risk.procedure.empty"));
        if (lines.size() > Procedure.MOST_STEPS) return new Reading.Refused(Refusal.of("risk.procedure.many", lines.size(), Procedure.MOST_STEPS));
        var steps = new ArrayList<Step>();
        for (int i = 0; i < lines.size(); i++) {
            var parts = lines.get(i).split("[｜|]", -1);
            var refused = objection(i + 1, parts);
            if (refused != null) return new Reading.Refused(refused);
            steps.add(new Step(named(StepOwner.values(), parts[0]).orElseThrow(), minutes(parts[1]), named(Callee.values(), parts[2]).orElse(null), parts[3].strip()));
        }
        return new Reading.Readable(steps);
    }

    private static @Nullable Refusal objection(int line, String[] parts) {
        if (parts.length != 4) return Refusal.of("risk.procedure.parts", line, parts.length);
        if (named(StepOwner.values(), parts[0]).isEmpty()) return Refusal.of("risk.procedure.owner", line, parts[0].strip(), all(StepOwner.values()));
        var within = parts[1].strip();
        if (!within.isEmpty() && (!within.matches("\\d{1,4}") || Integer.parseInt(within) > Procedure.LONGEST_CLOCK))
            return Refusal.of("risk.procedure.minutes", line, within, Procedure.LONGEST_CLOCK);
        if (!parts[2].isBlank() && named(Callee.values(), parts[2]).isEmpty()) return Refusal.of("risk.procedure.call", line, parts[2].strip(), all(Callee.values()));
        var what = parts[3].strip();
        if (what.isEmpty() || what.length() > Procedure.LONGEST_STEP) return Refusal.of("risk.procedure.what", line, Procedure.LONGEST_STEP);
        return null;
    }

    private static @Nullable Integer minutes(String typed) {
        return typed.isBlank() ? null : Integer.valueOf(typed.strip());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String typed) {
        return Arrays.stream(all).filter(each -> Words.say(each).equals(typed.strip())).findFirst();
    }

    private static String all(Enum<?>[] all) {
        return Arrays.stream(all).map(Words::say).collect(Collectors.joining(Words.say("risk.incidents.and")));
    }
}
