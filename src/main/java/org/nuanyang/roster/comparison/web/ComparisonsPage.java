package org.nuanyang.roster.comparison.web;

import static org.nuanyang.common.Words.say;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.comparison.Finding;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** Where a list is brought, the comparisons before, and the children whom somebody is to find. */
public record ComparisonsPage(
        List<Option> schools, @Nullable String school, Problems problems, Page<ImportRun> runs, Map<OrgId, String> names,
        List<ChildFile> toFind, Instant now) {

    public String url(ImportRun run) {
        return "/comparisons/" + run.id();
    }

    public String when(ImportRun run) {
        return Minute.of(run.madeAt());
    }

    public String schoolOf(ImportRun run) {
        return names.getOrDefault(run.into(), "");
    }

    public String state(ImportRun run) {
        return run.state() == ImportRun.State.PREVIEW && !run.waiting(now)
                ? say("roster.comparison.state.over")
                : say("roster.comparison.state." + run.state().name());
    }

    public Tone tone(ImportRun run) {
        return switch (run.state()) {
            case PREVIEW -> run.waiting(now) ? Tone.WAITING : Tone.PLAIN;
            case COMMITTED -> Tone.GOOD;
            case UNDONE, DISCARDED -> Tone.PLAIN;
        };
    }

    public String outcome(ImportRun run) {
        return say("roster.comparison.outcome", run.count(Finding.ONLY_OURS.word()), run.count(Finding.ONLY_THEIRS.word()),
                run.count(Finding.DIFFERENT.word()), run.count(Finding.SAME.word()));
    }
}
