package org.nuanyang.roster.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.Fact;

/** Tells a list of children from the other tables that schools send, by what its columns tell. */
final class SheetKind {
    private static final Set<String> SUBJECTS = Set.of(
            "语文", "数学", "英语", "外语", "物理", "化学", "生物", "政治", "历史", "地理", "科学", "道德与法治", "道法", "思想品德", "品德", "体育",
            "音乐", "美术", "信息技术", "信息", "总分", "名次", "平均分", "班名次", "级名次", "年级名次", "班级名次", "校名次");
    private static final Pattern RECORD = Pattern.compile(
            "走访|家访|谈心|谈话|交谈|交流|辅导|帮教|沟通内容|讨论内容|回访|诉求|下步计划|咨询|记录编号|记录ID|反馈|措施|通话时间|通话内容");
    private static final Pattern PATROL = Pattern.compile("水域|巡河|巡查|巡逻|隐患|警示");
    private static final Pattern STATISTICS = Pattern.compile("人数|数量|合计|占比|比例|小计|总数|覆盖率|百分比|未采集");
    private static final Pattern PROGRESS = Pattern.compile("完成率|进度|进展|完成情况|整改|办结|任务|责任单位|完成时限");
    private static final Pattern STAFF = Pattern.compile("职称|任教|教师资格|编制|参加工作时间|教职工|教师姓名|任课");
    private static final Pattern POLICE = Pattern.compile("是否犯罪|帮扶手段|违法犯罪|管控");
    private static final Pattern CHILDREN = Pattern.compile("学生|儿童|幼儿|孩子|花名册|留守|新生|班级");
    private static final Set<Fact> OF_A_CHILD = EnumSet.of(
            Fact.GRADE, Fact.CLASS, Fact.SCHOOL, Fact.STUDENT_NUMBER, Fact.ENTRY_YEAR, Fact.BOARDING, Fact.DECLARED, Fact.PARENTS_AWAY, Fact.COMMUTE);
    private static final Set<Fact.Subject> KIN = EnumSet.complementOf(EnumSet.of(Fact.Subject.CHILD));

    private final Sheet sheet;
    private final Table table;
    private final List<Column> columns;
    private final Set<Fact> facts;
    private final String headings;
    private final String title;

    SheetKind(Sheet sheet, Table table, List<Column> columns) {
        this.sheet = sheet;
        this.table = table;
        this.columns = columns;
        this.facts = columns.stream().map(Column::fact).filter(java.util.Objects::nonNull).collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
        this.headings = columns.stream().map(Column::label).map(Plain::narrow).collect(Collectors.joining(" "));
        this.title = Plain.narrow(sheet.name() + " " + String.join(" ", table.above()));
    }

    /** What it is instead of a list of children; empty when it is one. */
    Optional<LooksLike> kind() {
        boolean corrected = columns.stream().anyMatch(column -> column.how() == ColumnReading.How.CORRECTION && column.fact() == Fact.NAME);
        boolean childNamed = facts.contains(Fact.NAME);
        boolean contacts = facts.stream().anyMatch(fact -> KIN.contains(fact.subject())) || facts.contains(Fact.ID) || facts.contains(Fact.PHONE);
        if (corrected) return Optional.empty();
        if (PATROL.matcher(headings).find() && !contacts) return Optional.of(LooksLike.PATROL_LEDGER);
        if (subjects() >= 2 && !contacts) return Optional.of(LooksLike.MARKS);
        if (childNamed && childsOwn() && guardiansOnly()) return Optional.of(LooksLike.GUARDIANS_ONLY);
        if (records(contacts)) return Optional.of(LooksLike.CARE_RECORDS);
        if (childNamed && STAFF.matcher(headings).find() && !ofAChild()) return Optional.of(LooksLike.STAFF_LIST);
        boolean others = facts.stream().anyMatch(fact -> fact != Fact.NAME && fact != Fact.NOTE);
        if (childNamed && (others || table.columns().size() == 1)) return Optional.empty();
        return Optional.of(unnamed());
    }

    private LooksLike unnamed() {
        if (POLICE.matcher(headings).find()) return LooksLike.POLICE_LIST;
        if (title.contains("监护人") || headings.contains("监护人姓名")) return LooksLike.GUARDIANS_ONLY;
        if (STATISTICS.matcher(headings).find()) return LooksLike.STATISTICS;
        if (PROGRESS.matcher(headings).find()) return LooksLike.PROGRESS_TABLE;
        if (RECORD.matcher(headings).find()) return LooksLike.CARE_RECORDS;
        if (STAFF.matcher(headings + title).find()) return LooksLike.STAFF_LIST;
        return figures() ? LooksLike.STATISTICS : LooksLike.UNKNOWN;
    }

    private long subjects() {
        return columns.stream().filter(column -> !column.path().isEmpty() && SUBJECTS.contains(Plain.narrow(column.path().getLast()).replaceFirst("\\(.*\\)|成绩$|分数$", ""))).count();
    }

    /** The name belongs to nobody else by its heading: a bare 姓名, or none. */
    private boolean childsOwn() {
        return columns.stream().filter(column -> column.tells(Who.CHILD, What.NAME))
                .noneMatch(column -> !column.path().isEmpty() && CHILDREN.matcher(column.label()).find());
    }

    /** 姓名 with 与儿童关系 right of it and nothing of a pupil: the people listed are the guardians themselves. */
    private boolean guardiansOnly() {
        boolean relationOfTheNamed = columns.stream().anyMatch(column -> column.what() == What.RELATION && column.who() == null);
        boolean saysSo = title.contains("监护人") && !CHILDREN.matcher(title).find() || headings.startsWith("监护人ID");
        boolean kinNamed = columns.stream().anyMatch(column -> column.what() == What.NAME && column.who() != Who.CHILD && column.who() != null);
        return (relationOfTheNamed || saysSo) && !kinNamed && !ofAChild();
    }

    private boolean ofAChild() {
        return facts.stream().anyMatch(OF_A_CHILD::contains);
    }

    private boolean records(boolean contacts) {
        long words = columns.stream().filter(column -> RECORD.matcher(column.label()).find()).count();
        var first = columns.stream().filter(column -> !column.path().isEmpty() && column.what() != What.SERIAL).findFirst();
        boolean begins = first.filter(column -> column.what() != What.NAME && (RECORD.matcher(column.label()).find() || Plain.narrow(column.label()).matches("时间|日期"))).isPresent();
        boolean named = title.matches(".*(记录|走访台账|家访).*");
        return words >= 2 && !contacts || begins && words + (named ? 1 : 0) >= 1 || named && words >= 1 && !contacts;
    }

    private boolean figures() {
        long numbers = table.lines().stream().limit(20).flatMap(line -> java.util.Arrays.stream(line.cells())).filter(cell -> cell != null && cell.kind() == Cell.Kind.NUMBER).count();
        long all = table.lines().stream().limit(20).flatMap(line -> java.util.Arrays.stream(line.cells())).filter(cell -> cell != null).count();
        return all > 0 && numbers * 2 > all && !sheet.rows().isEmpty();
    }
}
