package org.nuanyang.care.record.web;

import static org.nuanyang.common.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.common.Page;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of records. */
@Controller
class RecordsController {
    private final CareRecords records;
    private final RecordPages pages;
    private final Roster roster;
    private final Orgs orgs;

    RecordsController(CareRecords records, RecordPages pages, Roster roster, Orgs orgs) {
        this.records = records;
        this.pages = pages;
        this.roster = roster;
        this.orgs = orgs;
    }

    @GetMapping("/care-records")
    ModelAndView show(@ModelAttribute RecordsQuery query, @RequestParam(defaultValue = "1") int page,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean fragment, Viewer viewer) {
        var filter = query.filter();
        var found = records.list(filter, Page.number(page), viewer);
        var names = pages.names(Stream.concat(found.items().stream().map(KeptRecord::doneBy), Stream.ofNullable(filter.who())), viewer);
        var child = filter.child() == null ? "" : roster.row(filter.child(), viewer).map(ChildRow::name).orElse("");
        var reachable = orgs.reachable(viewer, Act.CARE);
        var shown = new RecordsPage(query, found, names, options(reachable.stream().filter(org -> org.kind() != Org.Kind.CLASS).toList()), classes(reachable, query),
                who(names, viewer), viewer.account(), child, viewer.scope().mayAnywhere(Act.SUPERVISE), viewer.scope().mayAnywhere(Act.EXPORT));
        return Show.page(fragment ? "care/record/web/list" : "care/record/web/records", shown);
    }

    /** Those of the chosen or only school; whoever has single classes, these. */
    private List<Option> classes(List<Org> reachable, RecordsQuery query) {
        var schools = reachable.stream().filter(org -> org.kind() != Org.Kind.CLASS).toList();
        var chosen = schools.stream().filter(org -> schools.size() == 1 || org.id().equals(query.filter().school())).findFirst();
        return options(chosen.map(org -> orgs.classesOf(org.id())).orElseGet(() -> schools.isEmpty() ? reachable : List.of()));
    }

    private List<Option> options(List<Org> all) {
        return all.stream().map(org -> new Option(org.id().toString(), org.label(orgs.today()))).toList();
    }

    private static List<Option> who(Map<AccountId, String> names, Viewer viewer) {
        var options = new ArrayList<Option>();
        options.add(new Option(viewer.account().value().toString(), say("care.records.own")));
        names.entrySet().stream().filter(each -> !each.getKey().equals(viewer.account())).sorted(Map.Entry.comparingByValue())
                .forEach(each -> options.add(new Option(each.getKey().value().toString(), each.getValue())));
        return options;
    }
}
