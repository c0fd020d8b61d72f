package org.nuanyang.indicators.builder;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a table is called, and the table as a workbook: it holds numbers and no child. */
@Component
public class TableSheets {
    private final Orgs orgs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TableSheets(Orgs orgs, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.orgs = orgs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public String title(TableQuestion question) {
        var measure = question.share() ? Words.say("indicators.table.title.share", question.measure().words()) : question.measure().words();
        var by = question.columns() == null ? question.rows().words() : Words.say("indicators.table.title.by", question.rows().words(), question.columns().words());
        var where = question.place() == null ? "" : orgs.find(question.place()).map(org -> org.label(LocalDate.now(clock))).orElse("");
        return Words.say("indicators.table.title", where, measure, by);
    }

    public String asOf(TableQuestion question) {
        return day(question).toString();
    }

    /** Of which a table is: today, or the end of its month. */
    public LocalDate day(TableQuestion question) {
        return question.month() == null ? LocalDate.now(clock) : question.month().atEndOfMonth();
    }

    /** Who is meant, in a line; empty for everybody. */
    public String only(TableQuestion question) {
        return question.only().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> Words.say("indicators.table.only.one", each.getKey().words(),
                        each.getKey().possible().stream().filter(each.getValue()::contains).map(each.getKey()::words).collect(Collectors.joining(Words.say("indicators.table.or")))))
                .collect(Collectors.joining(Words.say("indicators.table.and")));
    }

    public void write(CrossTable table, OutputStream out, Viewer by) throws IOException {
        var question = table.question();
        var schools = orgs.reachable(by, Act.LIST, Set.of(Org.Kind.SCHOOL));
        var widest = schools.size() == 1 ? schools.getFirst().name() : orgs.county(by.county()).name();
        var unit = question.place() == null ? widest : orgs.find(question.place()).map(org -> org.label(LocalDate.now(clock))).orElse(widest);
        var only = Words.inChinese(() -> only(question));
        TableWorkbook.write(table, unit, Words.inChinese(() -> title(question)), Words.inChinese(question.rows()::words),
                only.isEmpty() ? List.of() : List.of(Words.inChinese(() -> Words.say("indicators.table.only", only))), asOf(question), Foot.exported(by.name(), clock), out);
        transaction.executeWithoutResult(_ -> audit.record(by, "table.exported", null, id(question.place()), null,
                Map.of("rows", question.rows().name(), "columns", question.columns() == null ? "NONE" : question.columns().name(), "measure", question.measure().name(), "sensitive", question.sensitive())));
    }

    private static @Nullable UUID id(@Nullable OrgId place) {
        return place == null ? null : place.value();
    }
}
