package org.nuanyang.roster.importing.web;

import static org.nuanyang.common.Words.say;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.SentFile;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.importing.Decision;
import org.nuanyang.roster.importing.RosterImports;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The import over JSON, within the scope of the token's owner. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "imports")
class ImportsApi {
    private final Imports imports;
    private final RosterImports roster;
    private final Orgs orgs;
    private final Clock clock;

    ImportsApi(Imports imports, RosterImports roster, Orgs orgs, Clock clock) {
        this.clock = clock;
        this.imports = imports;
        this.roster = roster;
        this.orgs = orgs;
    }

    /** @param decisions by row ({@code 12}, or {@code sheet!12}): leave-out, different, same, same:&lt;child&gt; */
    record CommitRequest(@Nullable Map<String, String> decisions) {}

    @Operation(summary = "Read a roster file for a school; answers the preview, takes nothing in")
    @ApiResponse(responseCode = "201", description = "the preview", content = @Content(schema = @Schema(implementation = ImportJson.class)))
    @ApiResponse(responseCode = "413", description = "larger than 50 MB", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(responseCode = "422", description = "not a roster: looksLike says what it seems to be", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Parameter(description = "school code") @RequestParam(required = false) @Nullable String school, Viewer viewer) {
        if (file == null || file.isEmpty()) return problem(HttpStatus.BAD_REQUEST, Refusal.of("roster.import.api.no-file"));
        if (school == null || school.isBlank()) return problem(HttpStatus.BAD_REQUEST, Refusal.of("roster.import.api.no-school"));
        var into = orgs.schoolByCode(viewer.county(), school).filter(org -> viewer.scope().mayIn(Act.ENROL, org.id()));
        if (into.isEmpty()) return problem(HttpStatus.NOT_FOUND, Refusal.of("roster.import.api.not-your-school", school));
        return switch (imports.upload(RosterImports.KIND, into.get().id(), SentFile.of(file), viewer)) {
            case Outcome.Previewed(var run) -> ResponseEntity.created(URI.create("/api/v1/imports/" + run.id())).body(shown(run, viewer));
            case Outcome.Declined declined -> declined(declined);
            default -> throw new IllegalStateException("an upload is read or declined");
        };
    }

    @Operation(summary = "A run; its maker sees the rows while they are kept")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJson.class)))
    @ApiResponse(responseCode = "410", description = "a preview that is no longer kept", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @GetMapping("/{id}")
    ResponseEntity<?> show(@PathVariable RunId id, Viewer viewer) {
        var run = roster.find(id, viewer);
        var done = run.state() == ImportRun.State.COMMITTED || run.state() == ImportRun.State.UNDONE;
        return done || run.waiting(clock.instant())
                ? ResponseEntity.ok(shown(run, viewer))
                : problem(HttpStatus.GONE, Refusal.of("roster.import.over"));
    }

    @Operation(summary = "Take all accepted rows in, in one transaction; asked again, answers the same and does nothing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJson.class)))
    @ApiResponse(responseCode = "409", description = "the roster has changed since; the preview is made anew", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(responseCode = "410", description = "no longer kept, or undone", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping("/{id}/commit")
    ResponseEntity<?> commit(@PathVariable RunId id, @RequestBody(required = false) @Nullable CommitRequest request, Viewer viewer) {
        Map<String, String> decisions = request == null || request.decisions() == null ? Map.of() : request.decisions();
        for (var decision : decisions.entrySet()) {
            if (Decision.of(decision.getValue()).isPresent()) continue;
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("roster.import.api.decision", decision.getKey(), decision.getValue()));
        }
        roster.find(id, viewer);
        return switch (imports.commit(id, decisions, viewer)) {
            case Outcome.Committed(var run, _) -> ResponseEntity.ok(shown(run, viewer));
            case Outcome.Moved _ -> problem(HttpStatus.CONFLICT, Refusal.of("roster.import.moved"));
            case Outcome.Declined no -> problem(HttpStatus.TOO_MANY_REQUESTS, no.why());
            default -> problem(HttpStatus.GONE, Refusal.of("roster.import.over"));
        };
    }

    @Operation(summary = "Restore what was before the run, unless later edits stand in the way")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJson.class)))
    @ApiResponse(responseCode = "409", description = "later edits stand in the way: obstacles", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping("/{id}/undo")
    ResponseEntity<?> undo(@PathVariable RunId id, Viewer viewer) {
        roster.find(id, viewer);
        return switch (imports.undo(id, viewer)) {
            case Outcome.Undone(var run, _) -> ResponseEntity.ok(shown(run, viewer));
            case Outcome.Blocked blocked -> {
                var problem = problemOf(HttpStatus.CONFLICT, Refusal.of("roster.import.undo.blocked", blocked.obstacles().size()));
                problem.setProperty("obstacles", blocked.obstacles().stream().map(Refusal::words).toList());
                yield answer(problem);
            }
            default -> problem(HttpStatus.GONE, Refusal.of("roster.import.over"));
        };
    }

    private ImportJson shown(ImportRun run, Viewer viewer) {
        var school = orgs.find(run.into()).map(Org::code).orElse(null);
        var mine = run.madeBy().equals(viewer.account()) && run.kept();
        try {
            return ImportJson.of(run, school, mine ? roster.preview(run.id(), viewer) : null, orgs.today());
        } catch (NotFound noLongerKept) {
            return ImportJson.of(run, school, null, orgs.today());
        }
    }

    private static ResponseEntity<ProblemDetail> declined(Outcome.Declined declined) {
        var problem = problemOf(HttpStatus.UNPROCESSABLE_CONTENT, declined.why());
        if (!declined.looksLike().isEmpty()) problem.setProperty("looksLike", say("roster.import.looks." + declined.looksLike()));
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, Refusal why) {
        return answer(problemOf(status, why));
    }

    private static ProblemDetail problemOf(HttpStatus status, Refusal why) {
        var problem = ProblemDetail.forStatusAndDetail(status, why.words());
        problem.setTitle(say("roster.import.api.title." + status.value()));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
