package org.nuanyang.roster.importing.web;

import static org.nuanyang.common.Words.say;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.roster.importing.Verdict;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** Where a file is brought, and those brought before. */
public record ImportsPage(
        List<Option> schools, @Nullable String school, Problems problems, Page<ImportRun> runs, Map<OrgId, String> names,
        Instant now) {

    public String url(ImportRun run) {
        return "/imports/" + run.id();
    }

    public String when(ImportRun run) {
        return Minute.of(run.madeAt());
    }

    public String schoolOf(ImportRun run) {
        return names.getOrDefault(run.into(), "");
    }

    public String state(ImportRun run) {
        return run.state() == ImportRun.State.PREVIEW && !run.waiting(now)
                ? say("roster.import.state.over")
                : say("roster.import.state." + run.state().name());
    }

    public Tone tone(ImportRun run) {
        return switch (run.state()) {
            case PREVIEW -> Tone.WAITING;
            case COMMITTED -> Tone.GOOD;
            case UNDONE, DISCARDED -> Tone.PLAIN;
        };
    }

    public String outcome(ImportRun run) {
        return run.committedAt() == null
                ? say("roster.import.outcome.preview", run.count("rows"), run.count(Verdict.PROBLEM.word()))
                : say("roster.import.outcome", run.count("enrolled"), run.count("updated"), run.count(Verdict.PROBLEM.word()));
    }
}
