package org.nuanyang.mind.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.mind.Custody;
import org.nuanyang.mind.FolderId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing over sealed notes: by their keeper, or by a principal when the keeper has gone. */
@Controller
class CustodyController {
    private final Custody custody;
    private final AccountNames names;

    CustodyController(Custody custody, AccountNames names) {
        this.custody = custody;
        this.names = names;
    }

    /** @param to account and school of the successor, as one value of the list */
    record GivePage(List<Custody.Folder> folders, List<Option> successors, Set<FolderId> taken, String to, String reason, Problems problems) {}

    /** One school's folders whose keeper has gone. */
    record Vacancy(Custody.Waiting waiting, String keeperName, List<Option> successors) {}

    record SuccessionPage(List<Vacancy> vacancies, String school, String keeper, String to, String reason, Problems problems) {
        public boolean typedFor(Vacancy vacancy) {
            return vacancy.waiting().school().toString().equals(school) && vacancy.waiting().keeper().toString().equals(keeper);
        }

        public Problems problems(Vacancy vacancy) {
            return typedFor(vacancy) ? problems : Problems.NONE;
        }
    }

    @GetMapping("/mind/hand-over")
    ModelAndView show(Viewer viewer) {
        return Show.page("mind/web/hand-over", page(Set.of(), "", "", Problems.NONE, viewer));
    }

    @PostMapping("/mind/hand-over")
    ModelAndView give(
            @RequestParam(required = false) @Nullable Set<FolderId> take, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String reason,
            Viewer viewer, RedirectAttributes next) {
        var folders = take == null ? Set.<FolderId>of() : take;
        var chosen = chosen(to);
        var problems = Problems.NONE;
        var refused = custody.give(folders, chosen == null ? null : chosen.account(), chosen == null ? null : chosen.school(), reason, viewer);
        for (var each : refused.entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("mind/web/hand-over", page(folders, to, reason, problems, viewer));
        Notice.done(next, "mind.give.done", folders.size());
        return Show.redirect("/mind/hand-over");
    }

    @GetMapping("/mind/succession")
    ModelAndView succession(Viewer viewer) {
        return Show.page("mind/web/succession", succession("", "", "", "", Problems.NONE, viewer));
    }

    @PostMapping("/mind/succession")
    ModelAndView assign(
            @RequestParam OrgId school, @RequestParam AccountId keeper, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String reason,
            Viewer viewer, RedirectAttributes next) {
        var chosen = chosen(to);
        var problems = Problems.NONE;
        for (var each : custody.assign(school, keeper, chosen == null ? null : chosen.account(), reason, viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("mind/web/succession", succession(school.toString(), keeper.toString(), to, reason, problems, viewer));
        Notice.done(next, "mind.succession.done");
        return Show.redirect("/mind/succession");
    }

    private GivePage page(Set<FolderId> taken, String to, String reason, Problems problems, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.COUNSEL)) throw new NotFound();
        var folders = custody.mine(viewer);
        Map<String, Option> successors = new LinkedHashMap<>();
        custody.successors(folders.stream().map(Custody.Folder::id).toList(), viewer).values().stream().flatMap(List::stream)
                .map(CustodyController::option).forEach(option -> successors.put(option.value(), option));
        return new GivePage(folders, List.copyOf(successors.values()), taken, to, reason, problems);
    }

    private SuccessionPage succession(String school, String keeper, String to, String reason, Problems problems, Viewer viewer) {
        if (!viewer.holds(Role.PRINCIPAL)) throw new NotFound();
        var waiting = custody.waiting(viewer);
        var gone = names.of(viewer.county(), waiting.stream().map(Custody.Waiting::keeper).toList());
        var vacancies = waiting.stream().map(each -> new Vacancy(each, gone.getOrDefault(each.keeper(), ""),
                custody.inOffice(each.school(), viewer).stream().map(CustodyController::option).toList())).toList();
        return new SuccessionPage(vacancies, school, keeper, to, reason, problems);
    }

    private static Option option(Custody.Successor successor) {
        return new Option(successor.account() + "," + successor.school(), Words.say("mind.successor", successor.name(), successor.schoolName()));
    }

    private record Chosen(AccountId account, OrgId school) {}

    private static @Nullable Chosen chosen(String to) {
        var parts = to.split(",");
        if (parts.length != 2 || !parts[0].matches("[0-9a-f-]{36}") || !parts[1].matches("[0-9a-f-]{36}")) return null;
        return new Chosen(AccountId.of(parts[0]), OrgId.of(parts[1]));
    }
}
