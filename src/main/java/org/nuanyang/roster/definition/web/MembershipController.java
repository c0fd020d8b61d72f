package org.nuanyang.roster.definition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Definitions;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** One child under each definition, on any day. Both open the file, which is logged. */
@Controller
@Tag(name = "children")
class MembershipController {
    private final Roster roster;
    private final Definitions definitions;
    private final Clock clock;

    MembershipController(Roster roster, Definitions definitions, Clock clock) {
        this.roster = roster;
        this.definitions = definitions;
        this.clock = clock;
    }

    @GetMapping("/children/{childId}/membership")
    ModelAndView show(
            @PathVariable ChildId childId, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, Viewer viewer) {
        var file = roster.open(childId, viewer);
        var today = LocalDate.now(clock);
        var day = on == null ? today : on;
        var working = definitions.inForce(viewer.county(), day);
        return Show.page("roster/definition/web/membership", new MembershipPage(
                file, day, today, Memberships.sides(file, day, working, viewer), Memberships.facts(file)));
    }

    /** @param inForce the definition that the county works by on that day */
    record Answers(LocalDate on, Definition inForce, List<One> definitions) {}

    record One(Definition definition, Membership.Answer answer, Membership.@Nullable Ground ground, String why, List<String> missing, @Nullable LocalDate changesOn) {}

    @Operation(summary = "Whether a child counts under each definition on a day, and why; opening the file is logged")
    @GetMapping(path = "/api/v1/children/{childId}/membership", produces = "application/json")
    @ResponseBody
    Answers tell(
            @PathVariable ChildId childId,
            @Parameter(description = "a day such as 2026-03-12; today when not given") @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Viewer viewer) {
        var file = roster.open(childId, viewer);
        var day = on == null ? LocalDate.now(clock) : on;
        var working = definitions.inForce(viewer.county(), day);
        return new Answers(day, working.definition(), Arrays.stream(Definition.values()).map(each -> {
            var told = each.answer(file.situation(), day, working.numbers());
            return new One(each, told.answer(), told.ground(), told.words(), told.missing().stream().map(Fact::key).toList(), told.changesOn());
        }).toList());
    }
}
