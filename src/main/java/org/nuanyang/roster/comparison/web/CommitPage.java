package org.nuanyang.roster.comparison.web;

import static org.nuanyang.common.Words.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.importing.ImportRun;

/** Asked before the chosen is done: how many of each. */
public record CommitPage(ImportRun run, String school) {
    private static final List<String> VERBS = List.of("enrol", "theirs", "ask", "ours", "keep", "follow-up", "not-ours");

    public String url() {
        return "/comparisons/" + run.id();
    }

    public Map<String, Long> chosen() {
        var chosen = new LinkedHashMap<String, Long>();
        for (var verb : VERBS) {
            long lines = run.decisions().entrySet().stream().filter(entry -> !entry.getKey().startsWith("covers."))
                    .filter(entry -> entry.getValue().equals(verb) || entry.getValue().startsWith(verb + ":")).count();
            if (lines > 0) chosen.put(say("roster.comparison.choice." + verb), lines);
        }
        return chosen;
    }
}
