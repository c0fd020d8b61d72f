package org.nuanyang.care.record;

import java.util.Collection;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Problems;

/** @param field of {@link RecordInput}, or the key of what is told: {@code said} */
public record FieldProblem(String field, Refusal reason) {
    static FieldProblem of(String field, String key, Object... args) {
        return new FieldProblem(field, Refusal.of(key, args));
    }

    public static Problems problems(Collection<FieldProblem> all) {
        var problems = Problems.NONE;
        for (var each : all) problems = problems.with(each.field(), each.reason());
        return problems;
    }
}
