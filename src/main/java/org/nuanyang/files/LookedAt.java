package org.nuanyang.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a photo or scan to whoever may see it. The type is ours, never the sender's; nothing on the way keeps it. */
public final class LookedAt {
    private LookedAt() {}

    /** @param name as it was sent; the ending becomes that of what is sent now */
    public static ResponseEntity<byte[]> sent(String name, Content.Kind kind, byte[] bytes) {
        boolean picture = kind == Content.Kind.PICTURE;
        var shown = name.replaceFirst("\\.\\w{1,5}$", "") + (picture ? ".jpg" : ".pdf");
        return ResponseEntity.ok()
                .contentType(picture ? MediaType.IMAGE_JPEG : MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(shown, StandardCharsets.UTF_8).build().toString())
                .body(bytes);
    }
}
