package org.nuanyang.indicators.builder.web;

import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.builder.TableSheets;
import org.nuanyang.indicators.builder.Tables;
import org.nuanyang.roster.named.KeptList;
import org.nuanyang.roster.named.KeptLists;
import org.nuanyang.shell.Option;
import org.springframework.stereotype.Component;

/** Lays the page out: the choices, the table if one was asked for, those that were kept. */
@Component
class TablesPages {
    private final Tables tables;
    private final TableSheets sheets;
    private final KeptLists kept;
    private final AccountNames names;
    private final Orgs orgs;

    TablesPages(Tables tables, TableSheets sheets, KeptLists kept, AccountNames names, Orgs orgs) {
        this.tables = tables;
        this.sheets = sheets;
        this.kept = kept;
        this.names = names;
        this.orgs = orgs;
    }

    TablesPage page(TableQuery query, Viewer viewer) {
        var question = query.question();
        var answer = question == null ? null : tables.ask(question, viewer);
        var lists = kept.of(KeptList.What.TABLE, viewer);
        var makers = names.of(viewer.county(), lists.stream().map(KeptList::madeBy).toList());
        return new TablesPage(
                query, answer, question == null ? "" : sheets.title(question), question == null ? "" : sheets.only(question), question == null ? "" : sheets.asOf(question),
                tables.places(viewer).stream().map(org -> new Option(org.id().toString(), org.name())).toList(),
                tables.months(viewer).stream().map(month -> new Option(month.toString(), Words.say("indicators.table.month", String.valueOf(month.getYear()), month.getMonthValue()))).toList(),
                KeptLists.places(viewer).stream().flatMap(id -> orgs.find(id).stream()).map(org -> new Option(org.id().toString(), Words.say("roster.kept.with", org.label(orgs.today())))).toList(),
                lists.stream().map(each -> new TablesPage.Kept(each, each.madeBy().equals(viewer.account()), makers.getOrDefault(each.madeBy(), ""))).toList(),
                answer instanceof Tables.Answer.Told && tables.opens(question, viewer));
    }
}
