package org.nuanyang.mind.lesson;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.LedgerFormats;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.mind.TierCounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 心理健康工作台账: numbers by school, no names. Of fewer than five children neither they nor how often somebody spoke or met with them is told. */
@Component
public class WorkLedgers {
    private static final List<LedgerColumn> COLUMNS = List.of(
            LedgerColumn.centered("", "序号", 6), LedgerColumn.text("", "学校", 30), LedgerColumn.centered("个别咨询", "次数", 10), LedgerColumn.centered("个别咨询", "学生数", 10),
            LedgerColumn.centered("团体辅导", "次数", 10), LedgerColumn.centered("团体辅导", "学生数", 10),
            LedgerColumn.centered("心理健康课", "节数", 10), LedgerColumn.centered("心理健康课", "听课人次", 12), LedgerColumn.centered("讲座", "场数", 10),
            LedgerColumn.centered("讲座", "听众人次", 12), LedgerColumn.centered("", "心理咨询会", 14), LedgerColumn.text("", "备注", 16));

    private static final int YEARS = 5;

    private final LessonSql sql;
    private final Orgs orgs;
    private final LedgerFormats formats;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WorkLedgers(LessonSql sql, Orgs orgs, LedgerFormats formats, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.formats = formats;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Of talks and groups how often and how many children: empty where they would tell of fewer than five. */
    public record Line(@Nullable Org school, OptionalInt sessions, OptionalInt children, OptionalInt circles, OptionalInt members, long lessons, long pupils, long lectures, long listeners, long meetings) {}

    /** @param total its school is null */
    public record Table(SchoolYear year, LocalDate from, LocalDate until, List<Line> lines, Line total) {}

    public static boolean mayRead(Viewer viewer) {
        return TierCounts.mayRead(viewer) || viewer.holds(Role.PRINCIPAL);
    }

    /** Those that can be looked at, the running one first. */
    public List<SchoolYear> years() {
        int now = SchoolYear.of(LocalDate.now(clock)).starts();
        return IntStream.range(0, YEARS).mapToObj(back -> new SchoolYear(now - back)).toList();
    }

    /** Of whole school years alone: stretches that overlap, taken from one another, would tell of fewer than five children. */
    public Table of(SchoolYear year, Viewer viewer) {
        var today = LocalDate.now(clock);
        return of(year.from(), year.until().isBefore(today) ? year.until() : today, viewer);
    }

    Table of(LocalDate from, LocalDate until, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        return transaction.execute(_ -> read(from, until, viewer));
    }

    private Table read(LocalDate from, LocalDate until, Viewer viewer) {
        Map<UUID, LessonSql.Work> work = sql.work(from, until).stream().collect(Collectors.toMap(LessonSql.Work::school, Function.identity()));
        var schools = orgs.reachable(viewer, Act.SUPERVISE).stream().filter(org -> org.kind().hasClasses()).toList();
        var counted = schools.stream().map(school -> work.getOrDefault(school.id().value(), new LessonSql.Work(school.id().value(), 0, 0, 0, 0, 0, 0, 0, 0, 0))).toList();
        var shown = SmallCounts.table(counted.stream().map(each -> List.of((int) each.children())).toList());
        var grouped = SmallCounts.table(counted.stream().map(each -> List.of((int) each.members())).toList());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < schools.size(); i++) lines.add(line(schools.get(i), counted.get(i), shown.lines().get(i).total(), grouped.lines().get(i).total()));
        var all = counted.stream().reduce(new LessonSql.Work(viewer.account().value(), 0, 0, 0, 0, 0, 0, 0, 0, 0), WorkLedgers::sum);
        return new Table(SchoolYear.of(from), from, until, lines, line(null, all, shown.totals().total(), grouped.totals().total()));
    }

    private static LessonSql.Work sum(LessonSql.Work one, LessonSql.Work other) {
        return new LessonSql.Work(one.school(), one.sessions() + other.sessions(), one.children() + other.children(), one.circles() + other.circles(), one.members() + other.members(),
                one.lessons() + other.lessons(), one.pupils() + other.pupils(),
                one.lectures() + other.lectures(), one.listeners() + other.listeners(), one.meetings() + other.meetings());
    }

    private static Line line(@Nullable Org school, LessonSql.Work work, OptionalInt children, OptionalInt members) {
        return new Line(school, children.isPresent() ? OptionalInt.of((int) work.sessions()) : OptionalInt.empty(), children,
                members.isPresent() ? OptionalInt.of((int) work.circles()) : OptionalInt.empty(), members, work.lessons(), work.pupils(), work.lectures(), work.listeners(), work.meetings());
    }

    public Parcel parcel(Table table, String ending) {
        return formats.fitting(new Parcel("心理健康工作台账 " + table.from() + " 至 " + table.until(), FileType.EXCEL, 0, null, "/mind/work"), ending);
    }

    public int write(Table table, FileType type, OutputStream out, Viewer viewer) throws IOException {
        var place = viewer.duties().getFirst().org();
        transaction.executeWithoutResult(_ -> audit.record(viewer, "ledger.asked", null, place.value(), null, Map.of("kind", "MIND_WORK", "period", table.from() + "/" + table.until())));
        var unit = orgs.find(place).map(Org::name).orElse("");
        var ledger = new Ledger("心理健康工作", "心理健康工作台账", unit, table.from() + " 至 " + table.until() + "；咨询、团体辅导的学生不足五名的不写", COLUMNS, List.of(), 2, Foot.exported(viewer.name(), clock), "所");
        formats.as(type).write(ledger, out, rows -> {
            int number = 0;
            for (var line : table.lines()) rows.add(cells(Integer.toString(++number), line), Set.of());
            rows.add(cells("", table.total()), Set.of());
        });
        return 0;
    }

    private static List<String> cells(String number, Line line) {
        return List.of(number, line.school() == null ? "合计" : line.school().name(), shown(line.sessions()), shown(line.children()), shown(line.circles()), shown(line.members()), Long.toString(line.lessons()), Long.toString(line.pupils()),
                Long.toString(line.lectures()), Long.toString(line.listeners()), Long.toString(line.meetings()), "");
    }

    private static String shown(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : Words.inChinese(() -> Words.say("mind.hidden"));
    }
}
