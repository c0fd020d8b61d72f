package org.nuanyang.mind.letter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.BlankFile;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.letter.LetterDuties;
import org.nuanyang.mind.letter.LetterReader;
import org.nuanyang.mind.letter.box.Box;
import org.nuanyang.mind.letter.box.Boxes;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The school's part: the box with its address, the poster, and who reads while the psychology teacher is away. */
@Controller
@RequestMapping("/mind/letters")
class BoxController {
    private static final String BOXES = "mind/letter/web/boxes";
    private static final String DUTY = "mind/letter/web/duty";

    private final Boxes boxes;
    private final LetterDuties duties;
    private final AccountNames names;
    private final MindTabs rooms;
    private final PdfPages pages;

    BoxController(Boxes boxes, LetterDuties duties, AccountNames names, MindTabs rooms, PdfPages pages) {
        this.boxes = boxes;
        this.duties = duties;
        this.names = names;
        this.rooms = rooms;
        this.pages = pages;
    }

    record BoxForm(@Nullable OrgId school, int version, boolean open, @Nullable String place) {}

    record BoxesPage(List<Org> schools, Map<OrgId, Box> boxes, String server, @Nullable BoxForm typed, Problems problems, List<Tab> rooms) {
        public @Nullable Box box(Org school) {
            return boxes.get(school.id());
        }

        public boolean typedFor(Org school) {
            return typed != null && school.id().equals(typed.school());
        }

        public String place(Org school) {
            if (typedFor(school)) return typed.place() == null ? "" : typed.place();
            var box = box(school);
            return box == null ? "" : box.place();
        }

        public Problems problems(Org school) {
            return typedFor(school) ? problems : Problems.NONE;
        }

        public String address(Box box) {
            return server + box.address();
        }
    }

    record DutyForm(@Nullable UUID id, @Nullable UUID school, @Nullable LetterReader reader, @Nullable UUID account, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {}

    record DutyPage(List<LetterDuties.Named> named, Map<AccountId, String> names, List<LetterDuties.Post> posts, Map<LetterDuties.Post, List<Option>> colleagues, DutyForm typed, Problems problems, boolean keeps) {
        public String name(LetterDuties.Named each) {
            return names.getOrDefault(each.account(), "");
        }

        public boolean typedFor(LetterDuties.Post post) {
            return post.school().id().value().equals(typed.school()) && post.reader() == typed.reader();
        }

        public Problems problems(LetterDuties.Post post) {
            return typedFor(post) ? problems : Problems.NONE;
        }
    }

    @GetMapping("/box")
    ModelAndView show(Viewer viewer) {
        return Show.page(BOXES, page(null, Problems.NONE, viewer));
    }

    @PostMapping("/box")
    ModelAndView set(BoxForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (form.school() == null) throw new NotFound();
        var problems = Problems.of(errors);
        if (problems.isEmpty()) problems = LettersController.problems(boxes.set(form.school(), form.version(), form.open(), form.place() == null ? "" : form.place(), viewer));
        if (!problems.isEmpty()) return Show.again(BOXES, page(form, problems, viewer));
        Notice.done(next, form.open() ? "mind.letter.box.opened" : "mind.letter.box.closed");
        return Show.redirect("/mind/letters/box");
    }

    @GetMapping("/poster.pdf")
    ModelAndView poster(@RequestParam OrgId school, Viewer viewer) {
        var box = boxes.of(school, viewer).filter(Box::open).orElseThrow(NotFound::new);
        var name = boxes.schools(viewer).stream().filter(org -> org.id().equals(school)).findFirst().orElseThrow(NotFound::new).name();
        var poster = LetterPoster.of(name, server() + box.address(), box.place());
        return BlankFile.of(name + "心灵信箱", FileType.PDF, out -> Words.inChinese(() -> {
            try {
                pages.write("mind/letter/documents/poster", poster, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out;
        }));
    }

    @GetMapping("/duty")
    ModelAndView duty(Viewer viewer) {
        return Show.page(DUTY, duty(new DutyForm(Ids.next(), null, null, null, null, null), Problems.NONE, viewer));
    }

    @PostMapping("/duty")
    ModelAndView name(DutyForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (form.school() == null || form.id() == null) throw new NotFound();
        var problems = Problems.of(errors);
        if (problems.isEmpty())
            problems = LettersController.problems(duties.name(form.id(), new OrgId(form.school()), form.reader() == null ? LetterReader.COUNSELLOR : form.reader(),
                    form.account() == null ? null : new AccountId(form.account()), form.from(), form.until(), viewer));
        if (!problems.isEmpty()) return Show.again(DUTY, duty(form, problems, viewer));
        Notice.done(next, form.reader() == LetterReader.PRINCIPAL ? "mind.letter.duty.done.PRINCIPAL" : "mind.letter.duty.done");
        return Show.redirect("/mind/letters/duty");
    }

    @PostMapping("/duty/{id}/end")
    ModelAndView end(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        duties.end(id, viewer);
        Notice.done(next, "mind.letter.duty.ended");
        return Show.redirect("/mind/letters/duty");
    }

    private BoxesPage page(@Nullable BoxForm typed, Problems problems, Viewer viewer) {
        if (!Boxes.mayKeep(viewer)) throw new NotFound();
        return new BoxesPage(boxes.schools(viewer), boxes.of(viewer), server(), typed, problems, rooms.of(viewer, "/mind/letters/box"));
    }

    private DutyPage duty(DutyForm typed, Problems problems, Viewer viewer) {
        var named = duties.of(viewer);
        var posts = duties.posts(viewer);
        var colleagues = posts.stream().collect(Collectors.toMap(post -> post, post ->
                duties.colleagues(post.school().id(), post.reader(), viewer).stream().map(each -> new Option(each.id().toString(), each.name())).toList()));
        return new DutyPage(named, names.of(viewer.county(), named.stream().map(LetterDuties.Named::account).distinct().toList()), posts, colleagues, typed, problems, Boxes.mayKeep(viewer));
    }

    private static String server() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
