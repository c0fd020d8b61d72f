package org.nuanyang.roster.portrait;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Content;
import org.nuanyang.files.Sent;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a child's photo, shows it large, takes it away. */
@Controller
@RequestMapping("/children/{childId}/photo")
class PortraitController {
    private final Portraits portraits;
    private final ChildAccess children;

    PortraitController(Portraits portraits, ChildAccess children) {
        this.portraits = portraits;
        this.children = children;
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page("roster/portrait/photo", page(children.file(childId, Act.AMEND, viewer), Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView set(
            @PathVariable ChildId childId, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, RedirectAttributes next) {
        var child = children.file(childId, Act.AMEND, viewer);
        if (file == null || file.isEmpty()) return again(child, Refusal.of("roster.portrait.choose"), viewer);
        var sent = Sent.of(file);
        return switch (Content.picture(sent.bytes())) {
            case Content.Reading.Refused(var why) -> again(child, why, viewer);
            case Content.Reading.Readable(var picture) -> {
                var refused = portraits.set(childId, sent.name(), picture, viewer);
                if (refused.isPresent()) yield again(child, refused.get(), viewer);
                Notice.done(next, "roster.portrait.kept", child.name());
                yield Show.redirect("/children/" + childId);
            }
        };
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable ChildId childId, Viewer viewer, RedirectAttributes next) {
        var child = children.file(childId, Act.AMEND, viewer);
        portraits.remove(childId, viewer);
        Notice.done(next, "roster.portrait.removed", child.name());
        return Show.redirect("/children/" + childId);
    }

    private ModelAndView again(ChildFile child, Refusal why, Viewer viewer) {
        return Show.again("roster/portrait/photo", page(child, Problems.NONE.with("file", why), viewer));
    }

    private PortraitPage page(ChildFile child, Problems problems, Viewer viewer) {
        return new PortraitPage(child, portraits.of(child.id(), viewer).map(kept -> kept.url()).orElse(null), portraits.agreed(child.id()), problems);
    }
}
