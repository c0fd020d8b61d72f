package org.nuanyang.roster.comparison.web;

import static org.nuanyang.common.Words.say;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Page;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.comparison.Note;

/** A comparison that is done: what was changed, what was noted, and how to take it back. */
public record ResultPage(
        ImportRun run, String school, Page<ChildFile> children, Page<Note> notes, Map<ChildId, ChildFile> noted, boolean again,
        boolean mayUndo, List<String> obstacles) {
    private static final List<String> COUNTED =
            List.of("enrolled", "updated", "asked", "kept-ours", "not-on-list", "follow-up", "not-ours", "open", "same");

    public String url() {
        return "/comparisons/" + run.id();
    }

    public boolean undone() {
        return run.state() == ImportRun.State.UNDONE;
    }

    public String at(@Nullable Instant when) {
        return when == null ? "" : Minute.of(when);
    }

    /** What came of it, worded, with how many; nothing of which there is none. */
    public Map<String, Integer> counted() {
        var counted = new LinkedHashMap<String, Integer>();
        for (var what : COUNTED) if (run.count(what) > 0) counted.put(say("roster.comparison.counted." + what), run.count(what));
        return counted;
    }

    public String who(Note note) {
        if (note.child() == null) return note.toldName() + (note.toldPlace() == null ? "" : " · " + note.toldPlace());
        return noted.containsKey(note.child()) ? noted.get(note.child()).name() : "";
    }

    ResultPage with(List<String> standingInTheWay) {
        return new ResultPage(run, school, children, notes, noted, again, mayUndo, standingInTheWay);
    }
}
