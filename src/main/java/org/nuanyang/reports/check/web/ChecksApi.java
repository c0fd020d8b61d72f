package org.nuanyang.reports.check.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.importing.SentFile;
import org.nuanyang.reports.check.Checks;
import org.nuanyang.reports.check.Line;
import org.nuanyang.reports.check.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The check of a file over the interface: what {@code bin/check-document} asks. */
@RestController
@Tag(name = "documents")
class ChecksApi {
    private static final String LINES = "text/tab-separated-values;charset=UTF-8";

    private final Checks checks;

    ChecksApi(Checks checks) {
        this.checks = checks;
    }

    @Operation(summary = "Lay a Word file that was taken out beside the records of now: a line a figure, of its state, as it was given out, as it stands in the file, as it is told now, and what is counted")
    @ApiResponse(responseCode = "200", description = "the first line names the columns", content = @Content(mediaType = LINES, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "400", description = "no file", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(responseCode = "422", description = "cannot be checked: detail says why", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(path = "/api/v1/documents/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = {LINES, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<?> check(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) {
        if (file == null || file.isEmpty()) return problem(HttpStatus.BAD_REQUEST, Refusal.of("reports.check.file-missing"));
        return switch (checks.of(SentFile.of(file).content(), viewer)) {
            case Outcome.Checked checked -> ResponseEntity.ok().contentType(MediaType.parseMediaType(LINES)).body(lines(checked.lines()));
            case Outcome.Unread(var why) -> problem(HttpStatus.UNPROCESSABLE_CONTENT, why);
        };
    }

    private static String lines(List<Line> lines) {
        var heading = Stream.of("state", "given", "found", "now-told", "counted").map(each -> Words.say("reports.check." + each)).collect(Collectors.joining("\t"));
        return Stream.concat(Stream.of(heading), lines.stream().map(ChecksApi::line)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Line line) {
        return Stream.of(Words.say(line.state()), String.join("、", line.given()), line.found().isEmpty() ? "–" : String.join("、", line.found()), Objects.requireNonNullElse(line.now(), "–"), line.origin().definition())
                .map(each -> each.replaceAll("\\s", " ")).collect(Collectors.joining("\t"));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, Refusal why) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(ProblemDetail.forStatusAndDetail(status, why.words()));
    }
}
