package org.nuanyang.shell;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a phone needs to know to put the product beside its other apps; Spring does not know the type of such a file. */
@Controller
class Manifest {
    private static final MediaType TYPE = MediaType.valueOf("application/manifest+json");

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Resource> manifest() {
        return ResponseEntity.ok().contentType(TYPE).cacheControl(CacheControl.noCache()).body(new ClassPathResource("static/manifest.webmanifest"));
    }
}
