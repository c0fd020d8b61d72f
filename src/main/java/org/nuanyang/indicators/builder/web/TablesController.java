package org.nuanyang.indicators.builder.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.indicators.builder.TableSheets;
import org.nuanyang.indicators.builder.Tables;
import org.nuanyang.roster.named.KeptList;
import org.nuanyang.roster.named.KeptLists;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 自制统计表. */
@Controller
class TablesController {
    private final Tables tables;
    private final TableSheets sheets;
    private final KeptLists kept;
    private final TablesPages pages;

    TablesController(Tables tables, TableSheets sheets, KeptLists kept, TablesPages pages) {
        this.tables = tables;
        this.sheets = sheets;
        this.kept = kept;
        this.pages = pages;
    }

    @GetMapping("/tables")
    ModelAndView show(@RequestParam MultiValueMap<String, String> told, Viewer viewer) {
        return Show.page("indicators/builder/web/tables", pages.page(new TableQuery(told), viewer));
    }

    @GetMapping("/tables/children")
    ModelAndView children(@RequestParam MultiValueMap<String, String> told, @RequestParam(required = false) @Nullable String row,
            @RequestParam(required = false) @Nullable String column, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var query = new TableQuery(told);
        var question = query.question();
        if (question == null) throw new NotFound();
        var children = tables.children(question, row, column, viewer, Page.number(page));
        return Show.page("indicators/builder/web/children", new TableChildrenPage(query, row, column, sheets.title(question), sheets.asOf(question), children, viewer, sheets.day(question)));
    }

    @FileMapping("/tables.xlsx")
    ModelAndView export(@RequestParam MultiValueMap<String, String> told, Leaving leaving, Viewer viewer) throws IOException {
        var query = new TableQuery(told);
        var question = query.question();
        if (question == null || !(tables.ask(question, viewer) instanceof Tables.Answer.Told(var table))) throw new NotFound();
        var parcel = new Parcel(sheets.title(question) + " " + sheets.asOf(question), FileType.EXCEL, 0, null, query.url("/tables"));
        return leaving.file(question.sensitive() ? parcel.noting(Words.say("indicators.table.sensitive")) : parcel, out -> {
            sheets.write(table, out, viewer);
            return 0;
        });
    }

    @PostMapping("/tables")
    ModelAndView keep(@RequestParam MultiValueMap<String, String> told, @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "with", required = false) @Nullable UUID with, Viewer viewer, RedirectAttributes next) {
        var query = new TableQuery(told);
        if (query.question() == null) throw new NotFound();
        kept.keep(KeptList.What.TABLE, name, query.url(""), with == null ? null : new OrgId(with), viewer).ifPresentOrElse(
                refusal -> Notice.held(next, refusal.key(), refusal.args().toArray()), () -> Notice.done(next, "indicators.table.kept.done", name.strip()));
        return Show.redirect(query.url("/tables"));
    }

    @PostMapping("/tables/{id}/removal")
    ModelAndView forget(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        kept.forget(id, viewer);
        Notice.done(next, "roster.kept.forgotten");
        return Show.redirect("/tables");
    }
}
