package org.nuanyang.roster.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.Tallying;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.FactWords;
import org.springframework.stereotype.Component;

/** 差异清单: what differs, a row for each item, in the layout that offices print and sign. Our numbers are masked. */
@Component
public class DifferenceLedger {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final List<LedgerColumn> COLUMNS = List.of(
            LedgerColumn.centered("", "序号", 6), LedgerColumn.centered("", "差异", 12), LedgerColumn.centered("", "姓名", 10),
            LedgerColumn.centered("", "年级班级", 14), LedgerColumn.centered("", "名单位置", 12), LedgerColumn.centered("", "项目", 16),
            LedgerColumn.text("", "本校档案", 26), LedgerColumn.text("", "对方名单", 26), LedgerColumn.text("", "说明", 30));

    private final Comparisons comparisons;
    private final Orgs orgs;
    private final Clock clock;

    DifferenceLedger(Comparisons comparisons, Orgs orgs, Clock clock) {
        this.comparisons = comparisons;
        this.orgs = orgs;
        this.clock = clock;
    }

    private record Item(Finding finding, String name, String place, String where, String label, String ours, String theirs, String remark) {}

    public Parcel parcel(ImportRun run, Findings findings, Viewer by) {
        if (!by.scope().mayIn(Act.EXPORT, run.into())) throw new NotFound();
        int children = findings.absent(findings.coverage(run.decisions())).size() + lines(findings).size();
        return new Parcel(title(run) + " " + LocalDate.now(clock), FileType.EXCEL, children, run.into(), "/comparisons/" + run.id());
    }

    /** @return how many children it tells of, known here or not */
    public int write(ImportRun run, Findings findings, OutputStream out, Viewer by) throws IOException {
        var absent = findings.absent(findings.coverage(run.decisions()));
        var lines = lines(findings);
        var children = Stream.concat(absent.stream().map(Absent::id), lines.stream().map(line -> line.row().child()).filter(Objects::nonNull)).toList();
        var files = comparisons.exported(run, children, by);
        var classes = orgs.classesOf(run.into()).stream().collect(Collectors.toMap(Org::id, org -> org.label(LocalDate.now(clock))));
        var items = Stream.concat(
                absent.stream().map(each -> absent(each, files, place(files.get(each.id()), classes))),
                lines.stream().flatMap(line -> items(line, findings, files, classes))).toList();
        var school = orgs.find(run.into()).map(Org::name).orElse("");
        var title = title(run);
        var tallied = Stream.of(Finding.values()).filter(each -> each != Finding.SAME).map(DifferenceLedger::words).toList();
        var ledger = new Ledger("差异清单", title, school, DAY.format(LocalDate.now(clock)), COLUMNS, tallied, 3,
                Foot.exported(by.name(), clock) + "（本校号码已遮盖）").tallying(Tallying.words(1, tallied));
        ledger.write(out, rows -> {
            for (int i = 0; i < items.size(); i++) {
                var item = items.get(i);
                rows.add(List.of(Integer.toString(i + 1), words(item.finding()), item.name(), item.place(), item.where(), item.label(),
                        item.ours(), item.theirs(), item.remark()), Set.of(words(item.finding())));
            }
        });
        return absent.size() + lines.size();
    }

    private static List<Line> lines(Findings findings) {
        return Stream.of(Finding.ONLY_THEIRS, Finding.DIFFERENT, Finding.MINOR, Finding.UNCLEAR).flatMap(each -> findings.of(each).stream()).toList();
    }

    private String title(ImportRun run) {
        return orgs.find(run.into()).map(Org::name).orElse("") + "名册与“" + run.fileName() + "”比对差异清单";
    }

    private static Item absent(Absent absent, Map<ChildId, ChildFile> files, String place) {
        var file = files.get(absent.id());
        var guardian = file == null ? "" : file.facts().<String>get(Fact.GUARDIAN_NAME).orElse("");
        return new Item(Finding.ONLY_OURS, absent.name(), place, "", "", guardian.isEmpty() ? "" : "监护人 " + guardian, "", "");
    }

    private Stream<Item> items(Line line, Findings findings, Map<ChildId, ChildFile> files, Map<OrgId, String> classes) {
        var row = line.row();
        var name = row.told().facts().<String>get(Fact.NAME).orElse("");
        var where = (findings.file().sheets().size() == 1 ? "" : row.told().sheet() + " ") + "第 " + row.told().row() + " 行";
        var file = row.child() == null ? null : files.get(row.child());
        var today = LocalDate.now(clock);
        if (row.child() == null) {
            var remark = row.told().problems().stream().map(problem -> problem.what().words()).collect(Collectors.joining());
            var told = row.told().facts().get(Fact.ID).map(FactWords::full).orElse("");
            return Stream.of(new Item(line.finding(), name, row.place() == null ? "" : row.place().label(today), where, "", "", told, remark));
        }
        var place = place(file, classes);
        var moved = row.move() == null ? Stream.<Item>of()
                : Stream.of(new Item(line.finding(), name, place, where, "班级", row.move().from() == null ? "" : row.move().from().label(today),
                        row.move().to().label(today), ""));
        var told = row.changes().stream().map(FactChange::fact).collect(Collectors.toSet());
        var changed = row.changes().stream().map(change -> new Item(line.finding(), name, place, where, words(change.fact()), ours(change, file),
                FactWords.full(change.after()), Level.of(change) == Level.DIFFERENT ? "" : words(Level.of(change))));
        var unreadable = row.told().problems().stream().filter(problem -> problem.blocks())
                .filter(problem -> !(findings.fact(row, problem) instanceof Fact fact && told.contains(fact)))
                .map(problem -> new Item(line.finding(), name, place, where, problem.column(), known(findings.fact(row, problem), file),
                        problem.value(), problem.what().words()));
        return Stream.of(moved, changed, unreadable).flatMap(each -> each);
    }

    private static String known(@Nullable Fact fact, @Nullable ChildFile file) {
        return fact == null || file == null ? "" : FactWords.masked(fact, file.facts().get(fact).orElse(null));
    }

    private String ours(FactChange change, @Nullable ChildFile file) {
        return Optional.ofNullable(file).flatMap(each -> Declared.ours(change.fact(), each, LocalDate.now(clock)))
                .orElseGet(() -> FactWords.masked(change.fact(), change.before()));
    }

    private static String place(@Nullable ChildFile file, Map<OrgId, String> classes) {
        return file == null || file.klass() == null ? "" : classes.getOrDefault(file.klass(), "");
    }

    private static String words(Enum<?> constant) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, constant);
    }
}
