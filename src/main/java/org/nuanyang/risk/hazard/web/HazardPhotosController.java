package org.nuanyang.risk.hazard.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Content;
import org.nuanyang.files.LookedAt;
import org.nuanyang.files.Sent;
import org.nuanyang.risk.hazard.HazardPhotos;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Photos of a danger. */
@Controller
@RequestMapping("/risk/hazards/{id}/photos")
class HazardPhotosController {
    private final HazardPhotos photos;
    private final HazardPages pages;

    HazardPhotosController(HazardPhotos photos, HazardPages pages) {
        this.photos = photos;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView keep(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID photo, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, RedirectAttributes next) {
        if (!pages.of(id, viewer).addsPhotos()) throw new NotFound();
        if (file == null || file.isEmpty()) return refused(id, Refusal.of("risk.hazard.photo-missing"), viewer);
        var sent = Sent.of(file);
        switch (Content.of(sent.bytes())) {
            case Content.Reading.Refused(var why) -> {
                return refused(id, why, viewer);
            }
            case Content.Reading.Readable(var content) -> {
                var full = photos.keep(id, photo == null ? Ids.next() : photo, sent.name(), content, viewer);
                if (full.isPresent()) return refused(id, full.get(), viewer);
            }
        }
        Notice.done(next, "risk.hazard.photo.kept");
        return Show.redirect("/risk/hazards/" + id);
    }

    @GetMapping("/{photo}")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photo, Viewer viewer) {
        var opened = photos.open(id, photo, viewer);
        return LookedAt.sent(opened.photo().name(), opened.photo().kind(), opened.bytes());
    }

    private ModelAndView refused(UUID id, Refusal why, Viewer viewer) {
        return Show.again(HazardPages.TEMPLATE, pages.of(id, null, null, Problems.NONE.with("file", why), viewer));
    }
}
