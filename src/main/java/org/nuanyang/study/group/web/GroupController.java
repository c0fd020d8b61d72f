package org.nuanyang.study.group.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.study.Learner;
import org.nuanyang.study.StudyTabs;
import org.nuanyang.study.group.GroupId;
import org.nuanyang.study.group.Groups;
import org.nuanyang.study.group.VillageGroup;
import org.nuanyang.study.ledger.StudyLedgers;
import org.nuanyang.study.tutor.Tutor;
import org.nuanyang.study.tutor.Tutors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Village study groups: listed, made, and their sessions told. */
@Controller
class GroupController {
    private final Groups groups;
    private final Tutors tutors;
    private final StudyTabs tabs;
    private final AccountNames names;
    private final Orgs orgs;
    private final Terms terms;
    private final Clock clock;

    GroupController(Groups groups, Tutors tutors, StudyTabs tabs, AccountNames names, Orgs orgs, Terms terms, Clock clock) {
        this.groups = groups;
        this.tutors = tutors;
        this.tabs = tabs;
        this.names = names;
        this.orgs = orgs;
        this.terms = terms;
        this.clock = clock;
    }

    record ListPage(List<Tab> rooms, List<VillageGroup> groups, Map<AccountId, String> names, boolean mayMake, boolean mayTake, LocalDate today) {
        public String name(AccountId account) {
            return names.getOrDefault(account, "");
        }
    }

    record GroupPage(VillageGroup group, Map<AccountId, String> names, boolean mayChange, boolean mayTell, @Nullable LocalDate on, String done, String adult, Set<ChildId> there, LocalDate today, Problems problems) {
        public String url() {
            return "/study/groups/" + group.id();
        }

        public String name(AccountId account) {
            return names.getOrDefault(account, "");
        }

        public List<Option> members() {
            return group.members().stream().map(member -> new Option(member.child().toString(), member.leads() ? Words.say("study.group.leads", member.name()) : member.name())).toList();
        }

        public String present(VillageGroup.Session session) {
            return group.members().stream().filter(member -> session.there().contains(member.child())).map(VillageGroup.Member::name).collect(Collectors.joining(Words.say("study.plan.and")));
        }
    }

    record WherePage(List<Org> schools) {}

    record EditPage(GroupForm form, List<Learner> learners, List<Tutor> guides, Problems problems) {
        public List<Option> people() {
            return guides.stream().map(guide -> new Option(guide.key(), guide.name())).toList();
        }

        public List<Option> children() {
            return learners.stream().map(learner -> new Option(learner.id().toString(), learner.name())).toList();
        }
    }

    @GetMapping("/study/groups")
    ModelAndView list(Viewer viewer) {
        if (!Groups.mayRead(viewer)) throw new NotFound();
        var all = groups.all(viewer);
        return Show.page("study/group/web/groups", new ListPage(tabs.of(viewer, "/study/groups"), all, names.of(viewer.county(), all.stream().map(VillageGroup::guide).distinct().toList()), Groups.mayMake(viewer), StudyLedgers.mayTake(viewer), LocalDate.now(clock)));
    }

    @GetMapping("/study/groups/new")
    ModelAndView begin(@RequestParam(required = false) @Nullable OrgId school, Viewer viewer) {
        var schools = schools(viewer);
        if (school == null && schools.size() > 1) return Show.page("study/group/web/where", new WherePage(schools));
        var today = LocalDate.now(clock);
        var until = terms.at(viewer.county(), today).map(Term::until).filter(day -> day.isAfter(today)).orElse(today.plusWeeks(16));
        return Show.page("study/group/web/edit", edit(new GroupForm(GroupId.next(), 0, "", "", "", Words.say("study.group.hours.usual"), "", viewer.account(), today, until, Set.of(), "", school), Problems.NONE, viewer));
    }

    @GetMapping("/study/groups/{id:[0-9a-f-]{36}}")
    ModelAndView show(@PathVariable GroupId id, Viewer viewer) {
        var group = groups.open(id, viewer);
        return Show.page("study/group/web/group", page(group, LocalDate.now(clock), "", group.adult(), group.members().stream().map(VillageGroup.Member::child).collect(Collectors.toSet()), Problems.NONE, viewer));
    }

    @GetMapping("/study/groups/{id:[0-9a-f-]{36}}/edit")
    ModelAndView change(@PathVariable GroupId id, Viewer viewer) {
        var group = groups.find(id, viewer);
        if (!Groups.mayChange(group, viewer)) throw new NotFound();
        return Show.page("study/group/web/edit", edit(GroupForm.of(group), Problems.NONE, viewer));
    }

    @PostMapping("/study/groups")
    ModelAndView write(@ModelAttribute GroupForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var school = school(form, viewer);
        var problems = Problems.of(errors);
        if (form.from() == null) problems = problems.with("from", Refusal.of("study.plan.day-missing"));
        if (form.until() == null) problems = problems.with("until", Refusal.of("study.plan.day-missing"));
        if (form.guide() == null) problems = problems.with("guide", Refusal.of("study.plan.tutor-missing"));
        if (problems.isEmpty()) {
            var guides = tutors.at(school).stream().map(Tutor::account).filter(Objects::nonNull).map(AccountId::value).collect(Collectors.<UUID>toSet());
            var group = form.group(school, Objects.requireNonNull(form.guide()), viewer.account(), Objects.requireNonNull(form.from()), Objects.requireNonNull(form.until()));
            problems = said(groups.write(group, form.members(), form.leading(), guides, viewer));
        }
        if (!problems.isEmpty()) return Show.again("study/group/web/edit", edit(form, problems, viewer));
        Notice.done(next, "study.group.kept");
        return Show.redirect("/study/groups/" + form.group());
    }

    @PostMapping("/study/groups/{id:[0-9a-f-]{36}}/sessions")
    ModelAndView tell(@PathVariable GroupId id, @RequestParam int number, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String done, @RequestParam(defaultValue = "") String adult, @RequestParam(required = false) @Nullable Set<ChildId> there, Viewer viewer, RedirectAttributes next) {
        var present = there == null ? Set.<ChildId>of() : there;
        if (!Groups.mayTell(groups.find(id, viewer), viewer)) throw new NotFound();
        var problems = said(groups.told(id, number, on, done, adult, present, viewer));
        if (!problems.isEmpty()) return Show.again("study/group/web/group", page(groups.find(id, viewer), on, done, adult, present, problems, viewer));
        Notice.done(next, "study.group.session.kept");
        return Show.redirect("/study/groups/" + id);
    }

    private GroupPage page(VillageGroup group, @Nullable LocalDate on, String done, String adult, Set<ChildId> there, Problems problems, Viewer viewer) {
        var people = Stream.concat(Stream.of(group.guide()), group.sessions().stream().map(VillageGroup.Session::by)).distinct().toList();
        return new GroupPage(group, names.of(viewer.county(), people), Groups.mayChange(group, viewer), Groups.mayTell(group, viewer), on, done, adult, there, LocalDate.now(clock), problems);
    }

    private EditPage edit(GroupForm form, Problems problems, Viewer viewer) {
        var school = school(form, viewer);
        return new EditPage(form, groups.children(school, viewer), tutors.at(school), problems);
    }

    /** Where the viewer leads children: the schools, and those of the classes. */
    private List<Org> schools(Viewer viewer) {
        if (!Groups.mayMake(viewer)) throw new NotFound();
        return orgs.reachable(viewer, Act.ASSESS).stream().flatMap(org -> org.kind().hasClasses() ? Stream.of(org) : Stream.ofNullable(org.parent()).flatMap(id -> orgs.find(id).stream())).distinct().toList();
    }

    /** Where the group is; for a new one the school of the form, which goes without saying where there is one alone. */
    private OrgId school(GroupForm form, Viewer viewer) {
        var kept = groups.all(viewer).stream().filter(each -> each.id().equals(form.group())).map(VillageGroup::school).findFirst();
        if (kept.isPresent()) return kept.get();
        var schools = schools(viewer).stream().map(Org::id).toList();
        if (form.school() == null && schools.size() == 1) return schools.getFirst();
        return schools.stream().filter(each -> each.equals(form.school())).findFirst().orElseThrow(NotFound::new);
    }

    private static Problems said(Map<String, Refusal> refused) {
        var all = Problems.NONE;
        for (var each : refused.entrySet()) all = each.getKey().isEmpty() ? all.with(each.getValue()) : all.with(each.getKey(), each.getValue());
        return all;
    }
}
