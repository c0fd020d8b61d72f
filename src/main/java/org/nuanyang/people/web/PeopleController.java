package org.nuanyang.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.documents.BlankForm;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.BlankFile;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.people.Kind;
import org.nuanyang.people.NotRead;
import org.nuanyang.people.People;
import org.nuanyang.people.UploadId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批量导入: schools, classes and staff by workbook. Everything below /bureau is for administrators. */
@Controller
class PeopleController {
    private static final int EMPTY_ROWS = 200;
    private static final int LONGEST_NAME = 120;

    private final People people;
    private final PdfPages pages;

    PeopleController(People people, PdfPages pages) {
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/bureau/people")
    ModelAndView index(Viewer viewer) {
        return Show.page("people/web/people", new PeoplePage(people.recent(viewer), null, Problems.NONE));
    }

    @GetMapping("/bureau/people/templates/{kind}")
    ModelAndView template(@PathVariable Kind kind) {
        var title = Words.say(kind);
        var fields = kind.columns().stream()
                .map(column -> new BlankForm.Field(LedgerColumn.text("", column.heading(), 18), List.of(), column.required(), column.how(), column.example())).toList();
        return BlankFile.of(title, FileType.EXCEL, new BlankForm(title, title, Words.say("people.template.note"), fields, EMPTY_ROWS)::write);
    }

    @PostMapping("/bureau/people")
    ModelAndView bring(@RequestParam(required = false) @Nullable Kind kind, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        var problems = Problems.NONE;
        if (kind == null) problems = problems.with("kind", Refusal.of("people.kind-missing"));
        if (file == null || file.isEmpty()) problems = problems.with("file", Refusal.of("people.file-missing"));
        if (!problems.isEmpty()) return again(kind, problems, viewer);
        try {
            return Show.redirect("/bureau/people/" + people.bring(kind, name(file), file.getBytes(), viewer));
        } catch (NotRead e) {
            return again(kind, problems.with("file", e.why()), viewer);
        }
    }

    @GetMapping("/bureau/people/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        var upload = people.find(UploadId.of(id), viewer);
        return Show.page("people/web/upload", new UploadPage(upload, people.preview(upload, viewer), people.unused(upload, viewer)));
    }

    @PostMapping("/bureau/people/{id}/commit")
    ModelAndView commit(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        try {
            people.commit(UploadId.of(id), viewer); // the page says what came of it
        } catch (NotRead e) {
            Notice.held(next, e.why().key(), e.why().args().toArray());
        }
        return Show.redirect("/bureau/people/" + id);
    }

    /** The passwords are on this one paper and nowhere else. */
    @PostMapping("/bureau/people/{id}/strips")
    void strips(@PathVariable String id, Viewer viewer, HttpServletResponse response) throws IOException {
        var strips = people.strips(UploadId.of(id), viewer);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", attachment(Words.say("people.strips.file") + ".pdf"));
        response.setHeader("Cache-Control", "no-store");
        pages.write("people/web/documents/strips", strips, response.getOutputStream());
    }

    @PostMapping("/bureau/people/{id}/closure")
    ModelAndView close(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        Notice.done(next, "people.closed", people.closeUnused(UploadId.of(id), viewer));
        return Show.redirect("/bureau/people/" + id);
    }

    private ModelAndView again(@Nullable Kind kind, Problems problems, Viewer viewer) {
        return Show.again("people/web/people", new PeoplePage(people.recent(viewer), kind, problems));
    }

    private static String name(MultipartFile file) {
        var sent = file.getOriginalFilename() == null ? "-" : file.getOriginalFilename();
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static String attachment(String name) {
        return "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
