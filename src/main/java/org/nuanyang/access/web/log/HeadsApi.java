package org.nuanyang.access.web.log;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.LogHeads;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.chain.Head;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The heads of the log's chain, for a county that keeps them elsewhere; {@code bin/audit verify --heads} reads the answer. */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = "application/json")
@Tag(name = "audit")
class HeadsApi {
    private static final int DAYS = 31;

    private final LogHeads heads;
    private final Clock clock;

    HeadsApi(LogHeads heads, Clock clock) {
        this.heads = heads;
        this.clock = clock;
    }

    /** @param heads the newest first; a day is there once it is over */
    record DayHeads(List<Head> heads) {}

    @Operation(summary = "The head of each day's chain, for county officers and administrators")
    @GetMapping("/heads")
    DayHeads heads(
            @Parameter(description = "the first day; 31 days before the last if left out") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "the last day; today if left out") @RequestParam(required = false) @Nullable LocalDate to,
            Viewer viewer) {
        var last = Objects.requireNonNullElse(to, LocalDate.now(clock));
        return new DayHeads(heads.give(Objects.requireNonNullElse(from, last.minusDays(DAYS)), last, viewer).heads());
    }
}
