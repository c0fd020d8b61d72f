package org.nuanyang.forms.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.forms.answers.Answering;
import org.nuanyang.forms.answers.Whom;
import org.nuanyang.forms.store.Brought;
import org.nuanyang.forms.store.FormFiles;
import org.nuanyang.forms.store.FormId;
import org.nuanyang.forms.store.Forms;
import org.nuanyang.forms.store.Paper;
import org.nuanyang.forms.store.Report;
import org.nuanyang.importing.SentFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Forms from above over JSON, within the scope of the token's owner. */
@RestController
@RequestMapping(path = "/api/v1/forms", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "forms")
class FormsApi {
    private final Forms forms;
    private final FormFiles files;
    private final Answering answering;
    private final Orgs orgs;

    FormsApi(Forms forms, FormFiles files, Answering answering, Orgs orgs) {
        this.forms = forms;
        this.files = files;
        this.answering = answering;
        this.orgs = orgs;
    }

    /** A form and what is filled in it; {@code file} is where the workbook is. */
    record FormJson(UUID id, String file, Report report) {}

    @Operation(summary = "Bring a blank form for a school or the county; answers what is filled, and where the workbook is")
    @ApiResponse(responseCode = "201", description = "the report; the workbook at file", content = @Content(schema = @Schema(implementation = FormJson.class)))
    @ApiResponse(responseCode = "413", description = "larger than 50 MB", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(responseCode = "422", description = "not a form that can be filled: detail says why", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Parameter(description = "school code") @RequestParam(required = false) @Nullable String school,
            @Parameter(description = "county code") @RequestParam(required = false) @Nullable String county,
            @Parameter(description = "today, or the last day of a month that was kept") @RequestParam(required = false) @Nullable LocalDate on,
            @Parameter(description = "of which children a list is made, where its title does not say") @RequestParam(required = false) @Nullable Whom whom,
            @Parameter(description = "a UUID of your own: the same form sent twice is one") @RequestParam(required = false) @Nullable FormId id, Viewer viewer) {
        if (file == null || file.isEmpty()) return problem(HttpStatus.BAD_REQUEST, Refusal.of("forms.bring.file-missing"));
        if (school == null && county == null) return problem(HttpStatus.BAD_REQUEST, Refusal.of("forms.api.no-place"));
        var place = place(school, county, viewer);
        if (place.isEmpty()) return problem(HttpStatus.NOT_FOUND, Refusal.of("forms.api.not-your-place", school == null ? county : school));
        var month = on == null || on.equals(orgs.today()) ? null : YearMonth.from(on);
        if (month != null && (!on.equals(month.atEndOfMonth()) || !answering.months().contains(month)))
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("forms.api.day", on.toString()));
        var sent = SentFile.of(file);
        return switch (forms.bring(new Paper(id == null ? FormId.next() : id, sent.fileName(), sent.content(), place.get(), month, whom), viewer)) {
            case Brought.Kept(var form) -> ResponseEntity.created(URI.create("/api/v1/forms/" + form.id())).body(shown(form.id(), viewer));
            case Brought.Declined(var why) -> problem(HttpStatus.UNPROCESSABLE_CONTENT, why);
        };
    }

    @Operation(summary = "What is filled in a form as things stand now")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FormJson.class)))
    @GetMapping("/{id}")
    FormJson show(@PathVariable FormId id, Viewer viewer) {
        return shown(id, viewer);
    }

    private FormJson shown(FormId id, Viewer viewer) {
        return new FormJson(id.value(), "/api/v1/forms/" + id + "/file", files.look(forms.find(id, null, viewer), viewer).report());
    }

    private Optional<OrgId> place(@Nullable String school, @Nullable String county, Viewer viewer) {
        var asked = school != null ? orgs.schoolByCode(viewer.county(), school) : String.valueOf(viewer.county()).equals(county) ? orgs.countyOrg(viewer.county()) : Optional.<Org>empty();
        return asked.map(Org::id).filter(id -> answering.places(viewer).stream().anyMatch(org -> org.id().equals(id)));
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, Refusal why) {
        return problem(status, why.words());
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, String why) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(ProblemDetail.forStatusAndDetail(status, why));
    }
}
