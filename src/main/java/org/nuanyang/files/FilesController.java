package org.nuanyang.files;

import org.nuanyang.access.Viewer;
import org.nuanyang.files.KeptFiles.Opened;
import org.nuanyang.files.KeptFiles.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Photos and scans of children and their people. */
@Controller
class FilesController {
    private final KeptFiles files;

    FilesController(KeptFiles files) {
        this.files = files;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> full(@PathVariable FileId id, Viewer viewer) {
        return sent(files.open(id, Size.FULL, viewer));
    }

    @GetMapping("/files/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable FileId id, Viewer viewer) {
        return sent(files.open(id, Size.THUMBNAIL, viewer));
    }

    private static ResponseEntity<byte[]> sent(Opened opened) {
        return LookedAt.sent(opened.file().name(), opened.file().kind(), opened.bytes());
    }
}
