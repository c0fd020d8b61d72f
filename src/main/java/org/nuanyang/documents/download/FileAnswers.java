package org.nuanyang.documents.download;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A file over the interface: with a purpose, an approval where one is needed, a number and a line in the register, as any file. */
@Component
public class FileAnswers {
    private final Downloads downloads;

    FileAnswers(Downloads downloads) {
        this.downloads = downloads;
    }

    /**
     * What a client asks for.
     *
     * @param url of the page where a person would take it out
     * @param api where a client asks again
     * @param download what an earlier answer named, or a UUID of the client's own: asked twice, it is one file
     */
    public record Asked(String url, String api, @Nullable Purpose purpose, String words, @Nullable DownloadId download) {
        /** Of what is made already nothing is asked anew. */
        public boolean again() {
            return download != null && purpose == null;
        }
    }

    public ResponseEntity<?> made(Asked asked, Parcel parcel, Downloads.Filling filling, Viewer viewer) throws IOException {
        if (asked.purpose() == null) return problem(HttpStatus.BAD_REQUEST, Refusal.of("documents.api.purpose").words());
        var form = new LeavingForm(asked.download() == null ? null : asked.download().toString(), asked.purpose().name(), asked.words(), false, "");
        var leaving = downloads.leaving(form, true, asked.url(), viewer);
        var problems = leaving.problems(parcel);
        if (!problems.isEmpty()) return problem(HttpStatus.CONFLICT, problems.whole().isEmpty() ? problems.fields().values().iterator().next() : problems.whole().getFirst());
        var made = leaving.make(parcel, filling);
        return made.isPresent() ? sent(asked, made.get(), viewer) : problem(HttpStatus.CONFLICT, Refusal.of("documents.leaving.another-first").words());
    }

    /** 202 while it is written. */
    public ResponseEntity<?> sent(Asked asked, DownloadId download, Viewer viewer) {
        var known = downloads.find(download, viewer);
        if (known.madeAt() == null && known.stopped() == null) return ResponseEntity.accepted().location(URI.create(asked.api() + "?download=" + download)).build();
        var fetched = downloads.fetch(download, viewer);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(fetched.download().type().mediaType())).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, BlankFile.disposition(fetched.download().name())).body(new InputStreamResource(fetched.content()));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String why) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(ProblemDetail.forStatusAndDetail(status, why));
    }
}
