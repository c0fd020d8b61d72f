package org.nuanyang.risk.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.risk.plan.text.Goal;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanText;

/** What stands against a text, by field. A draft may be incomplete; what the principal is asked to approve may not. */
final class PlanRules {
    static final int LONGEST = 2_000;
    static final int LONGEST_LINE = 500;
    static final int MOST_GOALS = 6;
    static final int MOST_ACTIONS = 12;
    static final int FURTHEST_DAYS = 732;

    private PlanRules() {}

    static Map<String, Refusal> objections(PlanText text, PlanText approved, List<Doer> doers, boolean amends, boolean complete, LocalDate today) {
        var wrong = new LinkedHashMap<String, Refusal>();
        if (complete && text.problems().isEmpty()) wrong.put("problems", Refusal.of("risk.plan.problems-missing"));
        if (complete && text.situation().isBlank()) wrong.put("situation", Refusal.of("risk.plan.situation-missing"));
        if (complete && text.goals().isEmpty()) wrong.put("goals[0].text", Refusal.of("risk.plan.goals-missing"));
        if (complete && text.actions().isEmpty()) wrong.put("actions[0].text", Refusal.of("risk.plan.actions-missing"));
        if (complete && amends && (text.changed() == null || text.changed().isBlank())) wrong.put("changed", Refusal.of("risk.plan.changed-missing"));
        tooLong("situation", text.situation(), LONGEST, wrong);
        if (text.strengths() != null) tooLong("strengths", text.strengths(), LONGEST, wrong);
        if (text.changed() != null) tooLong("changed", text.changed(), LONGEST, wrong);
        if (text.reviewWeeks() < 1 || text.reviewWeeks() > 26) wrong.put("reviewWeeks", Refusal.of("risk.plan.weeks-wrong", text.reviewWeeks()));
        for (int i = 0; i < text.goals().size(); i++) goal(i, text.goals().get(i), approved, complete, today, wrong);
        for (int i = 0; i < text.actions().size(); i++) action(i, text.actions().get(i), approved, doers, complete, today, wrong);
        return wrong;
    }

    private static void goal(int place, Goal goal, PlanText approved, boolean complete, LocalDate today, Map<String, Refusal> wrong) {
        tooLong("goals[" + place + "].text", goal.text(), LONGEST_LINE, wrong);
        tooLong("goals[" + place + "].measure", goal.measure(), LONGEST_LINE, wrong);
        boolean stood = approved.goals().stream().anyMatch(before -> before.line() == goal.line() && before.by().equals(goal.by()));
        if (!stood) day("goals[" + place + "].by", goal.by(), complete, today, wrong);
    }

    private static void action(int place, PlanAction action, PlanText approved, List<Doer> doers, boolean complete, LocalDate today, Map<String, Refusal> wrong) {
        tooLong("actions[" + place + "].text", action.text(), LONGEST_LINE, wrong);
        if (!doers.contains(action.doer())) wrong.put("actions[" + place + "].doer", Refusal.of("risk.plan.doer-unknown", action.doer().name()));
        boolean stood = approved.actions().stream().anyMatch(before -> before.line() == action.line() && before.by().equals(action.by()));
        if (!stood) day("actions[" + place + "].by", action.by(), complete, today, wrong);
    }

    private static void day(String field, LocalDate day, boolean complete, LocalDate today, Map<String, Refusal> wrong) {
        var last = today.plusDays(FURTHEST_DAYS);
        if (complete && day.isBefore(today)) wrong.put(field, Refusal.of("risk.plan.day-past", day.toString()));
        if (day.isAfter(last)) wrong.put(field, Refusal.of("risk.plan.day-far", day.toString(), last.toString()));
    }

    static void tooLong(String field, String text, int longest, Map<String, Refusal> wrong) {
        if (text.length() > longest) wrong.put(field, Refusal.of("risk.plan.too-long", text.length(), longest));
    }
}
