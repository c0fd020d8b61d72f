package org.nuanyang.risk.incident.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Content;
import org.nuanyang.files.Sent;
import org.nuanyang.risk.incident.Attachments;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A photo or scan to an incident. */
@Controller
class IncidentFilesController {
    private final Attachments files;
    private final Incidents incidents;
    private final IncidentPages pages;

    IncidentFilesController(Attachments files, Incidents incidents, IncidentPages pages) {
        this.files = files;
        this.incidents = incidents;
        this.pages = pages;
    }

    @PostMapping("/incidents/{id}/files")
    ModelAndView keep(@PathVariable IncidentId id, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) {
        if (file == null || file.isEmpty()) return refused(id, Refusal.of("risk.files.none"), viewer);
        var sent = Sent.of(file);
        return switch (Content.of(sent.bytes())) {
            case Content.Reading.Readable(var content) -> {
                files.keep(id, sent.name(), content, viewer);
                yield IncidentController.back(id);
            }
            case Content.Reading.Refused(var why) -> refused(id, why, viewer);
        };
    }

    private ModelAndView refused(IncidentId id, Refusal why, Viewer viewer) {
        return Show.again("risk/incident/web/incident", pages.of(incidents.find(id, viewer), "", Problems.NONE.with("file", why), viewer));
    }
}
