package org.nuanyang.care.record.web;

import static org.nuanyang.common.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.record.CareRequest;
import org.nuanyang.care.record.CareRequest.Wanted;
import org.nuanyang.care.record.CareRequests;
import org.nuanyang.care.record.FieldProblem;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.RecordInput;
import org.nuanyang.care.record.RecordRules;
import org.nuanyang.care.record.RecordWords;
import org.nuanyang.care.record.RecordWords.Line;
import org.nuanyang.care.record.Told;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is asked for of closed months, and the answers. */
@Controller
@RequestMapping("/care-records/requests")
class RequestController {
    private final CareRequests requests;
    private final RecordPages pages;
    private final CareSettings settings;

    RequestController(CareRequests requests, RecordPages pages, CareSettings settings) {
        this.requests = requests;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Show.page("care/record/web/requests", page(Problems.NONE, viewer));
    }

    /** A record that a closed month shall have. */
    @GetMapping("/new")
    ModelAndView create(@RequestParam ChildId child, @RequestParam(defaultValue = "TALK") Matter kind, Viewer viewer) {
        var form = new ChangeForm(Map.of("id", List.of(RecordId.next().toString()), "children", List.of(child.toString()), "kind", List.of(kind.name())));
        return Show.page("care/record/web/change", page(child, kind, form, Problems.NONE, viewer));
    }

    @PostMapping("/new")
    ModelAndView ask(@RequestParam ChildId child, @RequestParam Matter kind, @RequestParam String id, @RequestParam MultiValueMap<String, String> typed, Viewer viewer,
            RedirectAttributes next) {
        var form = ChangeForm.sent(typed);
        var reason = form.text("reason");
        var problems = switch (RecordRules.read(form.input(id, kind), pages.today())) {
            case RecordRules.Reading.Wrong(var wrong) -> wrong;
            case RecordRules.Reading.Readable(var record) -> requests.ask(record, reason == null ? "" : reason, viewer);
        };
        if (problems.isEmpty()) return ChangeController.sent(next);
        return Show.again("care/record/web/change", page(child, kind, form, ChangePage.here(FieldProblem.problems(problems)), viewer));
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(@PathVariable UUID id, @RequestParam boolean approved, @RequestParam(defaultValue = "") String words, Viewer viewer, RedirectAttributes next) {
        var problems = requests.answer(id, approved, words, viewer);
        if (!problems.isEmpty()) return Show.again("care/record/web/requests", page(FieldProblem.problems(problems), viewer));
        Notice.done(next, approved ? "care.request.approved" : "care.request.declined");
        return Show.redirect("/care-records/requests");
    }

    private ChangePage page(ChildId child, Matter kind, ChangeForm form, Problems problems, Viewer viewer) {
        var name = requests.name(child, viewer);
        return new ChangePage("/care-records/requests/new?child=" + child + "&kind=" + kind, "/care-records/requests", say("care.request.new-of", say(kind), name), kind,
                List.of(new Option(child.toString(), name)), child.toString(), settings.of(viewer.county()).topics(), true, form, problems);
    }

    private RequestsPage page(Problems problems, Viewer viewer) {
        var all = requests.read(viewer);
        var people = Stream.concat(all.stream().map(CareRequest::askedBy), all.stream().map(CareRequest::answer).filter(Objects::nonNull).map(CareRequest.Answer::by));
        var names = pages.names(people, viewer);
        return new RequestsPage(all.stream().map(each -> worded(each, names, viewer)).toList(), problems);
    }

    private RequestsPage.Request worded(CareRequest request, Map<AccountId, String> names, Viewer viewer) {
        var answer = request.answer();
        var state = answer == null ? "care.request.waiting" : answer.approved() ? "care.request.agreed" : "care.request.refused";
        return new RequestsPage.Request(request.id(),
                say("care.request.title", say(request.wanted()), request.childName(), request.day().toString(), say(request.kind())),
                say("care.request.asked", names.getOrDefault(request.askedBy(), ""), pages.minute(request.askedAt())), request.reason(), say(state),
                answer == null ? Tone.WAITING : answer.approved() ? Tone.GOOD : Tone.BAD, answered(answer, names),
                request.wanted() == Wanted.RECORD && (answer == null || !answer.approved()) ? null : "/care-records/" + request.record(), content(request.content()),
                requests.mayAnswer(request, viewer));
    }

    private @Nullable String answered(CareRequest.@Nullable Answer answer, Map<AccountId, String> names) {
        if (answer == null) return null;
        var who = say("care.request.answered", names.getOrDefault(answer.by(), ""), pages.minute(answer.at()));
        return answer.words() == null ? who : say("care.request.answered-with", who, answer.words());
    }

    private static List<Line> content(@Nullable RecordInput input) {
        if (input == null) return List.of();
        var lines = new ArrayList<Line>();
        if (input.day() != null) lines.add(new Line(say("care.record.day"), input.day(), false));
        if (Boolean.FALSE.equals(input.reached())) lines.add(new Line(say("care.record.reached"), say("care.record.reached.no"), false));
        for (var told : Told.values()) {
            var value = input.told().get(told.key());
            if (value != null) lines.add(new Line(say(told), RecordWords.worded(told, value), true));
        }
        if (input.problems() != null) lines.add(new Line(say("care.record.problems"), input.problems(), true));
        return lines;
    }
}
