package org.nuanyang.care.record.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.RecordBatch;
import org.nuanyang.care.record.RecordInput;
import org.nuanyang.care.record.Verdict;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records over JSON, within the scope of the token's owner. */
@RestController
@RequestMapping(path = "/api/v1/care-records", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "care")
class RecordsApi {
    private final RecordBatch batch;
    private final JsonMapper json;

    RecordsApi(RecordBatch batch, JsonMapper json) {
        this.batch = batch;
        this.json = json;
    }

    /** One verdict for each record, in the order in which they were sent. */
    record Verdicts(List<Verdict> verdicts) {}

    @Operation(summary = "Write one record or up to 200 of them; ids are made by the sender (UUID), sent twice is stored once",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(mediaType = "application/json",
                    schema = @Schema(oneOf = {RecordInput.class, RecordInput[].class}))))
    @ApiResponse(responseCode = "200", description = "CREATED, IDENTICAL, STALE (its id says something else already) or INVALID with sentences, for each",
            content = @Content(schema = @Schema(implementation = Verdicts.class)))
    @ApiResponse(responseCode = "422", description = "neither a record nor a list of at most 200", content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> record(@RequestBody JsonNode sent, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.RECORD)) throw new NotFound();
        var all = sent.isArray() ? StreamSupport.stream(sent.spliterator(), false).toList() : List.of(sent);
        if (all.isEmpty() || all.size() > RecordBatch.MOST) return problem(Refusal.of("care.record.api.many", RecordBatch.MOST));
        var inputs = all.stream().map(this::input).toList();
        return ResponseEntity.ok(new Verdicts(batch.record(inputs, viewer)));
    }

    /** What has not the shape of a record is one that says nothing: its verdict tells what is missing. */
    private RecordInput input(JsonNode node) {
        try {
            return json.treeToValue(node, RecordInput.class);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return RecordInput.unreadable(text(node.get("id")));
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || !node.isString() ? null : node.asString();
    }

    private static ResponseEntity<ProblemDetail> problem(Refusal why) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why.words()));
    }
}
