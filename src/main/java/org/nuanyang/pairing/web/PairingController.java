package org.nuanyang.pairing.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Content;
import org.nuanyang.files.FileId;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.files.Sent;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.Letters;
import org.nuanyang.pairing.PairingId;
import org.nuanyang.pairing.Pairings;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One pairing: its end, who takes over, the signed letter. */
@Controller
@RequestMapping("/pairings/{id:[0-9a-f-]{36}}")
class PairingController {
    private static final EndForm EMPTY = new EndForm(null, null, null, null, null);

    private final Pairings pairings;
    private final Letters letters;
    private final KeptFiles files;
    private final PairingPages pages;

    PairingController(Pairings pairings, Letters letters, KeptFiles files, PairingPages pages) {
        this.pairings = pairings;
        this.letters = letters;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable PairingId id, Viewer viewer) {
        return Show.page("pairing/web/pairing", pages.of(id, EMPTY, Problems.NONE, viewer));
    }

    @GetMapping("/end")
    ModelAndView askToEnd(@PathVariable PairingId id, Viewer viewer) {
        var page = pages.of(id, EMPTY, Problems.NONE, viewer);
        if (!page.mayChange() || !page.pairing().open()) throw new NotFound();
        return Show.page("pairing/web/end", page);
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable PairingId id, @ModelAttribute EndForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = form.missing(Problems.of(errors), false);
        if (problems.isEmpty()) {
            var refused = pairings.end(id, new Pairings.Ending(form.on(), form.why(), form.note()), viewer);
            if (refused.isPresent()) problems = problems.with(refused.get());
        }
        if (!problems.isEmpty()) return Show.again("pairing/web/end", pages.of(id, form, problems, viewer));
        Notice.done(next, "pairing.ended");
        return Show.redirect("/pairings/" + id);
    }

    @PostMapping("/hand-over")
    ModelAndView handOver(@PathVariable PairingId id, @ModelAttribute EndForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = form.missing(Problems.of(errors), true);
        var pairing = pairings.find(id, viewer);
        if (problems.isEmpty()) {
            var kind = form.kind() == null ? pairing.kind() : form.kind();
            for (var refused : pairings.handOver(id, HelperRef.of(form.successor()), kind, form.on(), form.note(), viewer)) problems = problems.with(refused);
        }
        if (!problems.isEmpty()) return again(id, form, problems, viewer);
        Notice.done(next, "pairing.handed-over");
        return Show.redirect("/children/" + pairing.child() + "/pairings");
    }

    @PostMapping("/letter")
    ModelAndView signed(
            @PathVariable PairingId id, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate signedOn,
            Viewer viewer, RedirectAttributes next) {
        if (signedOn == null) return again(id, EMPTY, Problems.NONE.with("signedOn", Refusal.of("pairing.letter.day-missing")), viewer);
        var refused = letters.signed(id, signedOn, viewer);
        if (refused.isPresent()) return again(id, EMPTY, Problems.NONE.with("signedOn", refused.get()), viewer);
        Notice.done(next, "pairing.letter.noted");
        return Show.redirect("/pairings/" + id);
    }

    @PostMapping("/scans")
    ModelAndView scan(@PathVariable PairingId id, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, RedirectAttributes next) {
        pairings.find(id, viewer);
        if (file == null || file.isEmpty()) return again(id, EMPTY, Problems.NONE.with("file", Refusal.of("pairing.letter.choose-scan")), viewer);
        var sent = Sent.of(file);
        return switch (Content.of(sent.bytes())) {
            case Content.Reading.Refused(var why) -> again(id, EMPTY, Problems.NONE.with("file", why), viewer);
            case Content.Reading.Readable(var content) -> {
                letters.scan(id, sent.name(), content, viewer);
                Notice.done(next, "pairing.letter.scan-kept");
                yield Show.redirect("/pairings/" + id);
            }
        };
    }

    @PostMapping("/scans/{fileId}/removal")
    ModelAndView removeScan(@PathVariable PairingId id, @PathVariable FileId fileId, Viewer viewer, RedirectAttributes next) {
        pairings.find(id, viewer);
        files.remove(fileId, viewer);
        Notice.done(next, "pairing.letter.scan-removed");
        return Show.redirect("/pairings/" + id);
    }

    private ModelAndView again(PairingId id, EndForm form, Problems problems, Viewer viewer) {
        return Show.again("pairing/web/pairing", pages.of(id, form, problems, viewer));
    }
}
