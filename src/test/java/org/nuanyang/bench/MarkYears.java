package org.nuanyang.bench;

import static org.nuanyang.roster.Fact.CLASS;
import static org.nuanyang.roster.Fact.GRADE;
import static org.nuanyang.roster.Fact.NAME;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.RunId;
import org.nuanyang.importing.SheetImport.Upload;
import org.nuanyang.roster.CommitResult;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RowChange;
import org.nuanyang.study.marks.Courses;
import org.nuanyang.study.marks.importing.MarkImports;

/**
 * A school's table of marks, a thousand children and nine subjects, read into a preview and taken in; then, among some 350,000 marks of
 * four school years, what a child's page of marks reads, and a class's.
 */
final class MarkYears implements Bench.Measurement {
    private static final int CHILDREN = 1_000;
    private static final List<String> SUBJECTS = List.of("语文", "数学", "英语", "科学", "道德与法治", "物理", "化学", "历史", "地理");
    private static final int EXAMS = 39;
    private static final int RUNS = 5;
    private static final int LOOKS = 200;

    @Override
    public Map<String, Object> measure() throws Exception {
        try (var product = Product.empty("marks", java.time.Clock.systemDefaultZone())) {
            var school = School.in(product, CHILDREN);
            clear(product);
            Commit.empty(product);
            var children = distinct(school.children());
            enrol(product, school, children);
            var keeper = school.keeper();
            var imports = product.get(MarkImports.class);
            var reading = new ArrayList<Double>();
            var showing = new ArrayList<Double>();
            var taking = new ArrayList<Double>();
            int written = 0;
            for (int i = -1; i < RUNS; i++) {
                var file = table(children, i + 2);
                var run = new RunId[1];
                double read = Times.of(() -> run[0] = ((Outcome.Previewed) in(keeper, () -> imports.upload(school.id(), new Upload("成绩.xlsx", file), keeper))).run().id());
                var day = LocalDate.now().minusDays(20L + i).toString();
                var name = "量度" + i;
                in(keeper, () -> imports.decide(run[0], Map.of("exam", "new", "name", name, "kind", "UNIT", "day", day, "rest", "-"), keeper));
                var seen = new String[1];
                double shown = Times.of(() -> seen[0] = in(keeper, () -> imports.preview(imports.find(run[0], keeper), keeper)).seal());
                var done = new Outcome[1];
                double taken = Times.of(() -> done[0] = in(keeper, () -> imports.commit(run[0], seen[0], keeper)));
                if (!(done[0] instanceof Outcome.Committed(var committed, _))) throw new IllegalStateException("not taken in: " + done[0]);
                written = committed.count("marks");
                if (i < 0) continue;
                reading.add(read);
                showing.add(shown);
                taking.add(taken);
            }
            years(product);
            long marks = product.owner().sql("select count(*) from study.mark where county_id = " + School.COUNTY).query(Long.class).single();
            var figures = Figures.of("children", children.size(), "subjects", SUBJECTS.size(), "marksOfAFile", written, "readAndKeptPreview", new Times(reading).median(),
                    "shownPreview", new Times(showing).median(), "takenIn", new Times(taking).median(), "marksThere", marks);
            looks(product, school, figures);
            clear(product);
            return figures;
        }
    }

    private static void looks(Product product, School school, Map<String, Object> figures) throws Exception {
        var keeper = school.keeper();
        var courses = product.get(Courses.class);
        var roster = product.get(Roster.class);
        var ids = in(keeper, () -> product.owner().sql("select id from roster.child where county_id = " + School.COUNTY + " order by id").query(java.util.UUID.class).list())
                .stream().map(org.nuanyang.roster.ChildId::new).toList();
        var today = LocalDate.now();
        var one = new ArrayList<Double>();
        var many = new ArrayList<Double>();
        for (int i = -20; i < LOOKS; i++) {
            var child = ids.get(Math.floorMod(i * 7, ids.size()));
            double looked = Times.of(() -> in(keeper, () -> courses.of(roster.open(child, keeper), today, keeper)));
            var fifty = ids.subList(Math.floorMod(i * 50, ids.size() - 50), Math.floorMod(i * 50, ids.size() - 50) + 50);
            double whole = i % 4 == 0 ? Times.of(() -> in(keeper, () -> courses.of(fifty, today))) : -1;
            if (i < 0) continue;
            one.add(looked);
            if (whole >= 0) many.add(whole);
        }
        figures.putAll(Figures.of("childP50", new Times(one).median(), "childP95", new Times(one).at(0.95), "fiftyP50", new Times(many).median(), "fiftyP95", new Times(many).at(0.95)));
    }

    /** Who has a name of the own in the class: nobody need be asked. */
    private static List<Facts> distinct(List<Facts> children) {
        var seen = new java.util.HashSet<String>();
        return children.stream().filter(child -> seen.add(child.get(NAME).orElseThrow() + "/" + child.get(GRADE).orElseThrow() + "/" + child.get(CLASS).orElseThrow())).toList();
    }

    private static void enrol(Product product, School school, List<Facts> children) {
        var keeper = school.keeper();
        var rows = children.stream().<RowChange>map(child -> new RowChange.New(school.id(), school.classOf(child), child.copy().with(Fact.GRADE, null).with(Fact.CLASS, null))).toList();
        if (!(in(keeper, () -> product.get(Roster.class).commit(rows, Ids.next(), keeper)) instanceof CommitResult.Committed)) throw new IllegalStateException("refused");
        product.owner().sql("vacuum analyze roster.child").update();
    }

    private static byte[] table(List<Facts> children, int number) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Nuanyang", "1.0")) {
            var sheet = book.newWorksheet("成绩");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "年级");
            sheet.value(0, 2, "班级");
            for (int i = 0; i < SUBJECTS.size(); i++) sheet.value(0, 3 + i, SUBJECTS.get(i));
            sheet.value(0, 3 + SUBJECTS.size(), "总分");
            sheet.value(0, 4 + SUBJECTS.size(), "名次");
            for (int row = 1; row <= children.size(); row++) {
                var child = children.get(row - 1);
                sheet.value(row, 0, child.<String>get(NAME).orElseThrow());
                sheet.value(row, 1, "一二三四五六七八九".charAt(child.<Integer>get(GRADE).orElseThrow() - 1) + "年级");
                sheet.value(row, 2, child.<Integer>get(CLASS).orElseThrow() + "班");
                for (int i = 0; i < SUBJECTS.size(); i++) sheet.value(row, 3 + i, (row * 13 + i * 7 + number * 11) % 61 + 40);
                sheet.value(row, 3 + SUBJECTS.size(), 600);
                sheet.value(row, 4 + SUBJECTS.size(), row);
            }
        }
        return bytes.toByteArray();
    }

    /** As many exams again and again as the files told: copies under other exams, laid by one statement. */
    private static void years(Product product) {
        var owner = product.owner();
        owner.sql("""
                insert into study.exam (county_id, id, school_id, name, kind, on_day, made_by, made_at)
                select county_id, md5(id::text || copy)::uuid, school_id, name || '-' || copy, kind, on_day - copy * 35, made_by, made_at
                  from study.exam, generate_series(1, %2$d) as copy
                 where county_id = %1$d and name = '量度0'
                """.formatted(School.COUNTY, EXAMS - RUNS - 1)).update();
        for (var table : List.of("paper (county_id, exam_id, class_id, subject, school_id, full_marks, sat, median, set_by, set_at)",
                "mark (county_id, exam_id, class_id, subject, school_id, child_id, version, state, points, set_by, set_at)")) {
            var name = table.substring(0, table.indexOf(' '));
            var columns = table.substring(table.indexOf('(') + 1, table.indexOf(')'));
            owner.sql("insert into study.%s (%s) select %s from study.%s as held, generate_series(1, %d) as copy where county_id = %d and exam_id = (select id from study.exam where county_id = %d and name = '量度0')"
                    .formatted(name, columns, columns.replace("exam_id", "md5(exam_id::text || copy)::uuid"), name, EXAMS - RUNS - 1, School.COUNTY, School.COUNTY)).update();
        }
        for (var table : List.of("mark", "paper", "exam")) owner.sql("vacuum analyze study." + table).update();
    }

    private static void clear(Product product) {
        for (var table : List.of("study.mark", "study.paper_before", "study.paper", "study.exam", "study.school_subject", "importing.mapping", "importing.run", "risk.anew"))
            product.owner().sql("delete from " + table + " where county_id = " + School.COUNTY).update();
    }

    private static <T> T in(Viewer viewer, java.util.function.Supplier<T> work) {
        return viewer.scope().sight().call(work::get);
    }
}
