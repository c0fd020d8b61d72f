package org.nuanyang.files;

import java.nio.charset.StandardCharsets;
import org.nuanyang.access.Viewer;
import org.nuanyang.files.KeptFiles.Opened;
import org.nuanyang.files.KeptFiles.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends a photo or scan to whoever may see it. The type is ours, never the sender's; nothing on the way keeps it. */
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
        boolean picture = opened.file().kind() == Content.Kind.PICTURE;
        var name = opened.file().name().replaceFirst("\\.\\w{1,5}$", "") + (picture ? ".jpg" : ".pdf");
        return ResponseEntity.ok()
                .contentType(picture ? MediaType.IMAGE_JPEG : MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(name, StandardCharsets.UTF_8).build().toString())
                .body(opened.bytes());
    }
}
