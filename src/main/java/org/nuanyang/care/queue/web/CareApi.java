package org.nuanyang.care.queue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.queue.BehindChild;
import org.nuanyang.care.queue.Completion;
import org.nuanyang.care.queue.CompletionFilter;
import org.nuanyang.care.queue.CompletionLine;
import org.nuanyang.care.queue.Dimension;
import org.nuanyang.care.queue.Queue;
import org.nuanyang.care.queue.QueueFilter;
import org.nuanyang.care.queue.Which;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due and what share was done, over JSON, within what the token's owner answers for. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "care")
class CareApi {
    private final Queue queue;
    private final Completion completion;
    private final Orgs orgs;
    private final Clock clock;

    CareApi(Queue queue, Completion completion, Orgs orgs, Clock clock) {
        this.queue = queue;
        this.completion = completion;
        this.orgs = orgs;
        this.clock = clock;
    }

    /** A page of fifty children for whom something waits or was missed since the school year began. */
    record DutiesDue(LocalDate on, List<Child> children, int page, int pages, long total) {}

    /** @param name masked above the school */
    record Child(UUID id, String name, String school, @Nullable String className, List<Due> due) {}

    /**
     * @param waiting how often it can still be done in time, until {@code dueUntil}
     * @param missed periods that have passed since the school year began
     */
    record Due(UUID duty, Matter matter, OwedBy owedBy, Per per, @Nullable String person, int waiting, @Nullable LocalDate dueUntil, int missed) {}

    /** A month of a duty in a school: what was done, nowhere more than was owed, of what was owed. */
    record Share(@Nullable UUID school, @Nullable UUID duty, @Nullable Matter matter, @Nullable Per per, @Nullable LocalDate month, long done, long owed, long excused) {}

    record Shares(LocalDate from, LocalDate to, List<Share> completion) {}

    @Operation(summary = "Children for whom something is due or was missed, fifty a page, by school, class and name")
    @GetMapping("/duties/due")
    DutiesDue due(
            @Parameter(description = "account who answers for it") @RequestParam(required = false) @Nullable UUID person,
            @Parameter(description = "id of a class") @RequestParam(name = "class", required = false) @Nullable UUID klass,
            @Parameter(description = "school code") @RequestParam(required = false) @Nullable String school,
            @Parameter(description = "the day to look at; today if left out") @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        var day = Objects.requireNonNullElse(on, LocalDate.now(clock));
        var filter = new QueueFilter(school(school, viewer), klass == null ? null : new OrgId(klass), person == null ? null : new AccountId(person), null,
                SchoolYear.of(day).from(), null, day);
        var found = queue.behind(filter, Which.ALL, null, Page.number(page), viewer);
        return new DutiesDue(day, found.items().stream().map(child -> child(child, day)).toList(), found.number(), found.pages(), found.total());
    }

    @Operation(summary = "What share of each duty was done, by school and month; periods that have closed and are not excused")
    @GetMapping("/completion")
    Shares completion(
            @Parameter(description = "school code") @RequestParam(required = false) @Nullable String school,
            @Parameter(description = "id of a duty") @RequestParam(required = false) @Nullable UUID duty,
            @Parameter(description = "periods that ended on this day or later; the school year's first day if left out") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "periods that ended by this day; today if left out") @RequestParam(required = false) @Nullable LocalDate to,
            Viewer viewer) {
        var today = LocalDate.now(clock);
        var last = Objects.requireNonNullElse(to, today);
        var first = Objects.requireNonNullElse(from, SchoolYear.of(last).from());
        var lines = completion.by(EnumSet.of(Dimension.SCHOOL, Dimension.DUTY, Dimension.MONTH),
                new CompletionFilter(school(school, viewer), null, duty == null ? null : new CareDutyId(duty), first, last, today), viewer);
        return new Shares(first, last, lines.stream().map(CareApi::share).toList());
    }

    private @Nullable OrgId school(@Nullable String code, Viewer viewer) {
        return code == null ? null : orgs.schoolByCode(viewer.county(), code).orElseThrow(NotFound::new).id();
    }

    private static Child child(BehindChild child, LocalDate on) {
        return new Child(child.id(), child.name(), child.schoolName(), child.classYear() == null ? null : child.classYear().label(on),
                child.items().stream().map(item -> new Due(item.duty().id(), item.duty().matter(), item.duty().owedBy(), item.duty().per(),
                        item.person(), item.waiting(), item.dueUntil(), item.missed())).toList());
    }

    private static Share share(CompletionLine line) {
        var duty = line.duty();
        return new Share(line.school() == null ? null : line.school().value(), duty == null ? null : duty.id(), duty == null ? null : duty.matter(),
                duty == null ? null : duty.per(), line.from(), line.share().done(), line.share().owed(), line.excused());
    }
}
