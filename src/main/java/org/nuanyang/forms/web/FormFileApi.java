package org.nuanyang.forms.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.download.DownloadId;
import org.nuanyang.documents.download.FileAnswers;
import org.nuanyang.documents.download.FileAnswers.Asked;
import org.nuanyang.documents.download.Purpose;
import org.nuanyang.forms.store.FormFiles;
import org.nuanyang.forms.store.FormId;
import org.nuanyang.forms.store.Forms;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The filled workbook over the interface: with a purpose, an approval where one is needed, a number and a line in the register, as any file. */
@RestController
@Tag(name = "forms")
class FormFileApi {
    private final Forms forms;
    private final FormFiles files;
    private final FileAnswers answers;

    FormFileApi(Forms forms, FormFiles files, FileAnswers answers) {
        this.forms = forms;
        this.files = files;
        this.answers = answers;
    }

    @Operation(summary = "The filled workbook; of many children it is written after the request: 202 says where to ask again")
    @ApiResponse(responseCode = "200", description = "the workbook")
    @ApiResponse(responseCode = "202", description = "it is being written; ask again at Location")
    @ApiResponse(responseCode = "400", description = "no purpose", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(responseCode = "409", description = "not approved, not said of which children, too many cards, or another one is being written", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @GetMapping("/api/v1/forms/{id}/file")
    ResponseEntity<?> file(
            @PathVariable FormId id, @Parameter(description = "what for") @RequestParam(required = false) @Nullable Purpose purpose,
            @Parameter(description = "in words") @RequestParam(defaultValue = "") String words,
            @Parameter(description = "what an earlier answer named; with a purpose, a UUID of your own: asked twice, it is one file") @RequestParam(required = false) @Nullable DownloadId download, Viewer viewer) throws IOException {
        var desk = forms.find(id, null, viewer);
        var asked = new Asked("/forms/" + id + "/file", "/api/v1/forms/" + id + "/file", purpose, words, download);
        if (asked.again()) return answers.sent(asked, Objects.requireNonNull(download), viewer);
        var objection = files.objection(desk, viewer);
        if (objection.isPresent()) return FormsApi.problem(HttpStatus.CONFLICT, objection.get());
        return answers.made(asked, files.parcel(desk, viewer), out -> files.write(desk, out, viewer), viewer);
    }
}
