package org.nuanyang.roster.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.Tallying;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.LedgerFormats;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.time.RollChange;
import org.nuanyang.roster.time.RollChange.Kind;
import org.nuanyang.roster.time.RollPlace;
import org.nuanyang.roster.time.RollQuery;
import org.nuanyang.roster.time.Rolls;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The roll of a day and the changes between two as ledgers to print and sign. They carry names, classes and grounds and no
 * number; of the children in sight only those whom the viewer may take out. Logged like every export.
 */
@Component
public class RollExports {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int AT_ONCE = 1_000;
    private static final List<LedgerColumn> ROLL = List.of(
            RosterColumns.SERIAL, LedgerColumn.centered("", "姓名", 12), LedgerColumn.text("", "学校", 24), LedgerColumn.text("", "当日班级", 14),
            LedgerColumn.centered("", "结论", 14), LedgerColumn.text("", "依据", 56), LedgerColumn.centered("", "起始日期", 12));
    private static final List<LedgerColumn> CHANGES = List.of(
            RosterColumns.SERIAL, LedgerColumn.centered("", "姓名", 12), LedgerColumn.centered("", "变动", 10), LedgerColumn.centered("", "原因", 12),
            LedgerColumn.centered("", "日期", 12), LedgerColumn.text("", "变动前", 46), LedgerColumn.text("", "变动后", 46));

    private final Rolls rolls;
    private final LedgerFormats formats;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RollExports(Rolls rolls, LedgerFormats formats, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.rolls = rolls;
        this.formats = formats;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A roll that can be written. */
    public record Export(String name, RollOf of, Written written) {}

    @FunctionalInterface
    interface Written {
        int as(Ledger.Writing writing, OutputStream out) throws IOException;
    }

    /**
     * @param children how many it may hold
     * @param ending xlsx or pdf
     */
    public Parcel parcel(Export export, int children, String ending, String backUrl) {
        var of = export.of();
        var parcel = new Parcel(export.name(), FileType.EXCEL, children, of.school(), backUrl).ofClass(Objects.equals(of.place(), of.school()) ? null : of.place());
        return formats.fitting(parcel, ending);
    }

    public int write(Export export, FileType type, OutputStream out) throws IOException {
        return export.written().as(formats.as(type), out);
    }

    /** Whose roll it is, for the title, and the school or class when it is one. */
    public record RollOf(String title, @Nullable OrgId place, @Nullable OrgId school) {}

    public Export roll(RollQuery query, RollOf of, Viewer viewer) {
        var title = of.title() + "学生某日底数（" + said(query.definition()) + "）";
        var ledger = ledger("某日底数", title, of.title(), DAY.format(query.day()) + "，按现在掌握的情况", ROLL, List.of("算留守", "暂不能判断"), viewer).tallying(Tallying.words(4, List.of("算留守", "暂不能判断")));
        var log = new Log(viewer, of, what("ROLL_OF_DAY", query, null));
        return new Export(title + " " + query.day(), of, (writing, out) -> write(ledger, writing, out, log, rows -> rolls.each(query, viewer, line -> {
            if (!log.takes(line.child(), line.place())) return;
            var counts = said(line.membership().answer());
            rows.add(List.of(log.serial(), line.name(), line.place().schoolName(), line.place().label(query.day()), counts,
                    line.since() == null ? "" : line.membership().words(), line.since() == null ? "" : line.since().toString()), Set.of(counts));
        })));
    }

    public Export changes(LocalDate before, RollQuery query, @Nullable Kind kind, RollOf of, Viewer viewer) {
        var title = of.title() + "学生变动表（" + said(query.definition()) + "）";
        var ledger = ledger("变动表", title, of.title(), DAY.format(before) + "至" + DAY.format(query.day()), CHANGES, List.of("增加", "减少", "变更"), viewer).tallying(Tallying.words(2, List.of("增加", "减少", "变更")));
        var log = new Log(viewer, of, what("CHANGES_OF_ROLL", query, before));
        return new Export(title + " " + before + " " + query.day(), of, (writing, out) -> write(ledger, writing, out, log, rows -> rolls.eachChange(before, query, kind, viewer, change -> {
            var side = change.after() == null ? change.before() : change.after();
            if (!log.takes(change.child(), side.place())) return;
            rows.add(List.of(log.serial(), change.name(), change.kind().words(), change.reason().words(), change.on().toString(),
                    words(change.before(), before), words(change.after(), query.day())), Set.of(change.kind().words()));
        })));
    }

    private int write(Ledger ledger, Ledger.Writing writing, OutputStream out, Log log, Ledger.Filling filling) throws IOException {
        transaction.executeWithoutResult(_ -> audit.record(log.viewer, "ledger.asked", null, log.org, null, log.what));
        try {
            writing.write(ledger, out, filling);
            return log.written;
        } finally {
            transaction.executeWithoutResult(_ -> log.close());
        }
    }

    private Ledger ledger(String sheet, String title, String unit, String asOf, List<LedgerColumn> columns, List<String> tallied, Viewer viewer) {
        return new Ledger(sheet, title, unit, asOf, columns, tallied, 2, Foot.exported(viewer.name(), clock));
    }

    private static String words(RollChange.@Nullable Side side, LocalDate day) {
        return side == null ? "" : side.words(day, true);
    }

    private static String said(Enum<?> word) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, word);
    }

    private static Map<String, Object> what(String kind, RollQuery query, @Nullable LocalDate before) {
        var what = new HashMap<String, Object>(Map.of(
                "kind", kind, "ids", "NONE", "phones", "NONE", "day", query.day().toString(), "definition", query.definition().name()));
        if (before != null) what.put("before", before.toString());
        return what;
    }

    /** Whom an export has carried so far. */
    private final class Log {
        private final Viewer viewer;
        private final @Nullable UUID org;
        private final Map<String, Object> what;
        private final Map<UUID, List<UUID>> gone = new LinkedHashMap<>();
        private int written;

        Log(Viewer viewer, RollOf of, Map<String, Object> what) {
            this.viewer = viewer;
            this.org = of.place() == null ? null : of.place().value();
            this.what = what;
        }

        boolean takes(ChildId child, RollPlace place) {
            var klass = place.klass() == null ? null : place.klass().value();
            if (!viewer.scope().may(Act.EXPORT, place.school().value(), klass, child.value())) return false;
            gone.computeIfAbsent(place.school().value(), _ -> new ArrayList<>()).add(child.value());
            written++;
            return true;
        }

        String serial() {
            return Integer.toString(written);
        }

        void close() {
            gone.forEach((school, children) -> {
                for (int from = 0; from < children.size(); from += AT_ONCE) {
                    audit.recordEach(viewer, "child.exported", children.subList(from, Math.min(from + AT_ONCE, children.size())), school, null, what);
                }
            });
            var all = new HashMap<>(what);
            all.put("children", written);
            audit.record(viewer, "ledger.exported", null, org, null, all);
        }
    }
}
