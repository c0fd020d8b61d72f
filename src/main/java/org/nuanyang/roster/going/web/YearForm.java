package org.nuanyang.roster.going.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Stage;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.going.NameList;
import org.nuanyang.roster.going.YearOrder;
import org.nuanyang.roster.going.YearOrder.Beginners;
import org.nuanyang.roster.going.YearOrder.Onward;
import org.nuanyang.shell.Problems;

/** The order for a new year as typed: {@code to.<class>}, {@code classes.<stage>} and {@code names.<stage>}. */
public record YearForm(Map<String, String> typed) {
    static final YearForm EMPTY = new YearForm(Map.of());
    static final String GRADUATES = "GRADUATES";
    static final String GOES_ON = "GOES_ON";
    private static final int MOST_CLASSES = 30;

    public YearForm {
        typed = Map.copyOf(typed);
    }

    public String of(String name, Object otherwise) {
        return typed.getOrDefault(name, otherwise.toString());
    }

    Problems problems() {
        var problems = Problems.NONE;
        for (var stage : Stage.values()) {
            var classes = typed.getOrDefault("classes." + stage, "0").strip();
            if (!classes.matches("\\d{0,2}") || number(classes) > MOST_CLASSES) {
                problems = problems.with("classes." + stage, Refusal.of("roster.year.classes-number", classes));
                continue;
            }
            var list = NameList.read(typed.getOrDefault("names." + stage, ""));
            for (var problem : list.problems()) problems = problems.with("names." + stage, problem);
            var there = typed.getOrDefault("there." + stage, "");
            for (var child : list.names()) {
                if (child.number() > number(classes) && !List.of(there.split(",")).contains(String.valueOf(child.number()))) {
                    problems = problems.with("names." + stage, Refusal.of("roster.year.names.no-such-class", child.name(), child.number()));
                }
            }
        }
        return problems;
    }

    YearOrder order() {
        var onward = new HashMap<OrgId, Onward>();
        typed.forEach((name, value) -> {
            if (name.startsWith("to.") && !value.isBlank()) onward.put(OrgId.of(name.substring(3)), onward(value));
        });
        var beginners = new ArrayList<Beginners>();
        for (var stage : Stage.values()) {
            var names = NameList.read(typed.getOrDefault("names." + stage, "")).names();
            int classes = number(typed.getOrDefault("classes." + stage, "0").strip());
            if (classes > 0 || !names.isEmpty()) beginners.add(new Beginners(stage, classes, names));
        }
        return new YearOrder(onward, beginners);
    }

    private static Onward onward(String value) {
        return switch (value) {
            case GRADUATES -> new Onward.Graduates();
            case GOES_ON -> new Onward.GoesOn();
            default -> new Onward.OfferedTo(OrgId.of(value));
        };
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
