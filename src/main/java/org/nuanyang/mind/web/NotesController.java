package org.nuanyang.mind.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.mind.NoteId;
import org.nuanyang.mind.SealedNote;
import org.nuanyang.mind.SealedNotes;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sealed note with its earlier wordings, and its amendment. */
@Controller
class NotesController {
    private final SealedNotes notes;
    private final ChildAccess children;
    private final AccountNames names;

    NotesController(SealedNotes notes, ChildAccess children, AccountNames names) {
        this.notes = notes;
        this.children = children;
        this.names = names;
    }

    record NotePage(ChildFile file, List<SealedNote> wordings, boolean mayWrite, Map<AccountId, String> names, int base, String typed, Problems problems) {
        public SealedNote latest() {
            return wordings.getFirst();
        }

        /** What stands below the form: not what is being amended, but whatever else was written, by somebody who was quicker too. */
        public List<SealedNote> others() {
            return typed.equals(latest().text()) ? wordings.subList(1, wordings.size()) : wordings;
        }

        public String wrote(SealedNote wording) {
            return Words.say("mind.note.wording", wording.version(), names.getOrDefault(wording.by(), ""));
        }

        public String backUrl() {
            return "/children/" + file.id() + "/mind";
        }
    }

    @GetMapping("/mind-notes/{id}")
    ModelAndView show(@PathVariable NoteId id, Viewer viewer) {
        return Show.page("mind/web/note", page(id, null, -1, Problems.NONE, viewer));
    }

    @PostMapping("/mind-notes/{id}")
    ModelAndView amend(@PathVariable NoteId id, @RequestParam int version, @RequestParam(defaultValue = "") String text, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.NONE;
        for (var refused : notes.amend(id, version, text, viewer).entrySet()) problems = problems.with(refused.getKey(), refused.getValue());
        if (!problems.isEmpty()) return Show.again("mind/web/note", page(id, text, version, problems, viewer));
        Notice.done(next, "mind.note.amended");
        return Show.redirect("/mind-notes/" + id);
    }

    private NotePage page(NoteId id, @Nullable String typed, int base, Problems problems, Viewer viewer) {
        var wordings = notes.history(id, viewer);
        var latest = wordings.getFirst();
        var file = children.file(latest.child(), Act.OPEN, viewer);
        return new NotePage(file, wordings, SealedNotes.mayWrite(file, viewer), names.of(viewer.county(), wordings.stream().map(SealedNote::by).distinct().toList()),
                base < 0 ? latest.version() : base, typed == null ? latest.text() : typed, problems);
    }
}
