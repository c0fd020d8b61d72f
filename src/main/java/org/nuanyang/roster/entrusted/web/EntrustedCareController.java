package org.nuanyang.roster.entrusted.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Content;
import org.nuanyang.files.FileId;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.files.Sent;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.entrusted.Agreement.Copies;
import org.nuanyang.roster.entrusted.CareEnding;
import org.nuanyang.roster.entrusted.EntrustedCare;
import org.nuanyang.roster.entrusted.EntrustedCareId;
import org.nuanyang.roster.entrusted.EntrustedCares;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens to one agreement: scans of it, copies handed out, its end. */
@Controller
@RequestMapping("/children/{childId}/entrusted-care/{id}")
class EntrustedCareController {
    private final EntrustedCares cares;
    private final KeptFiles files;
    private final EntrustedPages pages;
    private final Roster roster;

    EntrustedCareController(EntrustedCares cares, KeptFiles files, EntrustedPages pages, Roster roster) {
        this.cares = cares;
        this.files = files;
        this.pages = pages;
        this.roster = roster;
    }

    @PostMapping("/scans")
    ModelAndView scan(
            @PathVariable ChildId childId, @PathVariable EntrustedCareId id, @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer, RedirectAttributes next) {
        cares.find(childId, id, viewer);
        if (file == null || file.isEmpty()) return again(childId, Refusal.of("roster.entrusted.choose-scan"), viewer);
        var sent = Sent.of(file);
        return switch (Content.of(sent.bytes())) {
            case Content.Reading.Refused(var why) -> again(childId, why, viewer);
            case Content.Reading.Readable(var content) -> {
                cares.scan(childId, id, sent.name(), content, viewer);
                yield done(childId, "roster.entrusted.scan-kept", next);
            }
        };
    }

    @PostMapping("/scans/{fileId}/removal")
    ModelAndView removeScan(
            @PathVariable ChildId childId, @PathVariable EntrustedCareId id, @PathVariable FileId fileId, Viewer viewer, RedirectAttributes next) {
        cares.find(childId, id, viewer);
        files.remove(fileId, viewer);
        return done(childId, "roster.entrusted.scan-removed", next);
    }

    @PostMapping("/copies")
    ModelAndView copies(
            @PathVariable ChildId childId, @PathVariable EntrustedCareId id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate school,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate village, Viewer viewer, RedirectAttributes next) {
        return answered(childId, cares.hand(childId, id, new Copies(school, village), viewer), "roster.entrusted.copies-noted", viewer, next);
    }

    @PostMapping("/end")
    ModelAndView end(
            @PathVariable ChildId childId, @PathVariable EntrustedCareId id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable CareEnding why, @RequestParam(defaultValue = "") String note, Viewer viewer,
            RedirectAttributes next) {
        cares.find(childId, id, viewer);
        if (on == null || why == null || why == CareEnding.REPLACED) return again(childId, Refusal.of("roster.entrusted.missing.end"), viewer);
        if (note.length() > 500) return again(childId, Refusal.of("roster.input.long", note.length(), 500), viewer);
        var end = new EntrustedCare.End(on, why, note.isBlank() ? null : note.strip());
        return answered(childId, cares.end(childId, id, end, viewer), "roster.entrusted.end-noted", viewer, next);
    }

    private ModelAndView answered(ChildId child, List<Refusal> objections, String done, Viewer viewer, RedirectAttributes next) {
        return objections.isEmpty() ? done(child, done, next) : again(child, objections.getFirst(), viewer);
    }

    private static ModelAndView done(ChildId child, String key, RedirectAttributes next) {
        Notice.done(next, key);
        return Show.redirect("/children/" + child + "/entrusted-care");
    }

    private ModelAndView again(ChildId child, Refusal why, Viewer viewer) {
        return Show.again("roster/entrusted/web/agreements", pages.of(roster.open(child, viewer), Problems.of(why), viewer));
    }
}
