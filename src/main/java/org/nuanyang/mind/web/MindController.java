package org.nuanyang.mind.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.mind.Attention;
import org.nuanyang.mind.NoteId;
import org.nuanyang.mind.SealedNote;
import org.nuanyang.mind.SealedNotes;
import org.nuanyang.mind.Tiers;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a psychology teacher says and writes of one child. */
@Controller
@RequestMapping("/children/{childId}")
class MindController {
    private final Tiers tiers;
    private final SealedNotes notes;
    private final ChildAccess children;
    private final AccountNames names;
    private final Clock clock;

    MindController(Tiers tiers, SealedNotes notes, ChildAccess children, AccountNames names, Clock clock) {
        this.tiers = tiers;
        this.notes = notes;
        this.children = children;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/mind")
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page("mind/web/mind", page(childId, null, MindPage.NoteForm.empty(today()), Problems.NONE, viewer));
    }

    @PostMapping("/attention")
    ModelAndView set(@PathVariable ChildId childId, @ModelAttribute AttentionForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var file = children.file(childId, Act.COUNSEL, viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) for (var refused : tiers.set(childId, form.told(), viewer).entrySet()) problems = problems.with(refused.getKey(), refused.getValue());
        if (!problems.isEmpty()) return Show.again("mind/web/mind", page(childId, form, MindPage.NoteForm.empty(today()), problems, viewer));
        Notice.done(next, "mind.tier.done", file.name());
        return Show.redirect("/children/" + childId + "/mind");
    }

    @PostMapping("/mind-notes")
    ModelAndView write(
            @PathVariable ChildId childId, @RequestParam NoteId id, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String text, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.NONE;
        for (var refused : notes.write(id, childId, on, text, viewer).entrySet()) problems = problems.with(refused.getKey(), refused.getValue());
        if (!problems.isEmpty()) return Show.again("mind/web/mind", page(childId, null, new MindPage.NoteForm(id.toString(), on, text), problems, viewer));
        Notice.done(next, "mind.note.done");
        return Show.redirect("/children/" + childId + "/mind");
    }

    private MindPage page(ChildId id, @Nullable AttentionForm form, MindPage.NoteForm note, Problems problems, Viewer viewer) {
        var written = notes.open(id, viewer);
        var file = children.file(id, Act.OPEN, viewer);
        var said = tiers.history(file, viewer);
        var people = names.of(viewer.county(), Stream.concat(said.stream().map(Attention::by), written.stream().map(SealedNote::by)).distinct().toList());
        return new MindPage(file, said, written, mayWrite(file, viewer), people, form == null ? AttentionForm.of(said.isEmpty() ? null : said.getFirst()) : form, note, today(), problems);
    }

    private static boolean mayWrite(ChildFile file, Viewer viewer) {
        return SealedNotes.mayWrite(file, viewer);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
