package org.nuanyang.reports.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.download.DownloadId;
import org.nuanyang.documents.download.FileAnswers;
import org.nuanyang.documents.download.FileAnswers.Asked;
import org.nuanyang.documents.download.Purpose;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.reports.document.DocumentFiles;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.reports.document.Offer;
import org.nuanyang.reports.document.Offers;
import org.nuanyang.reports.document.Wanted;
import org.nuanyang.reports.document.Written;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 写材料 over the interface, within the duties of the token's owner. A case is chosen by a person, on the page. */
@RestController
@RequestMapping(path = "/api/v1/documents", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "documents")
class DocumentsApi {
    private final Documents documents;
    private final Offers offers;
    private final DocumentFiles files;
    private final FileAnswers answers;

    DocumentsApi(Documents documents, Offers offers, DocumentFiles files, FileAnswers answers) {
        this.documents = documents;
        this.offers = offers;
        this.files = files;
        this.answers = answers;
    }

    record TimeJson(String stretch, String words) {}

    /** What may be drafted: {@code post}, {@code kind} and one of {@code times} go into the request that drafts it. */
    record OfferJson(String post, DocumentKind kind, List<TimeJson> times) {
        static OfferJson of(Offer offer) {
            return new OfferJson(offer.post().key(), offer.kind(), offer.stretches().stream().map(each -> new TimeJson(Offers.key(each), each.words())).toList());
        }
    }

    record DocumentJson(UUID id, DocumentKind kind, String title, LocalDate from, LocalDate until, LocalDate asOf, String file) {
        static DocumentJson of(Written document) {
            return new DocumentJson(document.id().value(), document.kind(), document.title(), document.from(), document.until(), document.asOf(), "/api/v1/documents/" + document.id() + "/file");
        }
    }

    record DocumentsJson(List<OfferJson> offers, List<DocumentJson> documents, int page, long total) {}

    @Operation(summary = "What may be drafted, and what was: the latest first, fifty a page")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentsJson.class)))
    @GetMapping
    DocumentsJson list(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var written = documents.list(page, viewer);
        var drafted = offers.of(viewer).stream().filter(offer -> offer.kind() != DocumentKind.CASE).map(OfferJson::of).toList();
        return new DocumentsJson(drafted, written.items().stream().map(DocumentJson::of).toList(), written.number(), written.total());
    }

    @Operation(summary = "Draft a document; of one that was drafted already, that one is it")
    @ApiResponse(responseCode = "201", description = "drafted", content = @Content(schema = @Schema(implementation = DocumentJson.class)))
    @ApiResponse(responseCode = "200", description = "it was there", content = @Content(schema = @Schema(implementation = DocumentJson.class)))
    @PostMapping
    ResponseEntity<DocumentJson> make(
            @RequestParam String post, @RequestParam DocumentKind kind, @RequestParam String stretch,
            @Parameter(description = "a UUID of your own: the same request sent twice makes one") @RequestParam(required = false) @Nullable DocumentId id, Viewer viewer) {
        var offer = offers.find(post, kind.name(), viewer).filter(each -> each.kind() != DocumentKind.CASE).orElseThrow(NotFound::new);
        var of = Offers.stretch(stretch, offer).orElseThrow(NotFound::new);
        var made = documents.make(new Wanted(id == null ? DocumentId.next() : id, offer.kind(), offer.post(), of, null), viewer);
        var shown = DocumentJson.of(documents.find(made.id(), viewer).written());
        return made.fresh() ? ResponseEntity.created(URI.create("/api/v1/documents/" + made.id())).body(shown) : ResponseEntity.ok(shown);
    }

    @Operation(summary = "The document as Word or PDF")
    @ApiResponse(responseCode = "200", description = "the file")
    @ApiResponse(responseCode = "202", description = "it is being written; ask again at Location")
    @ApiResponse(responseCode = "400", description = "no purpose", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(responseCode = "409", description = "not approved, or another file is being written", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @GetMapping(path = "/{id}/file", produces = MediaType.ALL_VALUE)
    ResponseEntity<?> file(
            @PathVariable DocumentId id, @RequestParam(defaultValue = "WORD") PaperFormat format,
            @Parameter(description = "what for") @RequestParam(required = false) @Nullable Purpose purpose,
            @Parameter(description = "in words") @RequestParam(defaultValue = "") String words,
            @Parameter(description = "what an earlier answer named; with a purpose, a UUID of your own: asked twice, it is one file") @RequestParam(required = false) @Nullable DownloadId download,
            Viewer viewer) throws IOException {
        var document = documents.find(id, viewer);
        var asked = new Asked("/documents/" + id, "/api/v1/documents/" + id + "/file", purpose, words, download);
        if (asked.again()) return answers.sent(asked, Objects.requireNonNull(download), viewer);
        return answers.made(asked, files.parcel(document, format), out -> files.write(document, format, out, viewer), viewer);
    }
}
