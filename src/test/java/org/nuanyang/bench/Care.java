package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.queue.By;
import org.nuanyang.care.queue.Queue;
import org.nuanyang.care.queue.QueueFilter;
import org.nuanyang.care.queue.Which;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.RecordCut;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.TodaySource;

/**
 * What people look at every day, over two school years of care: Today of a teacher, the supervisor's queue of a county and
 * the first page of a child's diary; once in a database of one county alone, once among ten (--scale).
 */
final class Care implements Bench.Measurement {
    private static final int REQUESTS = 200;
    private static final int WARM_UPS = 40;
    private static final double BOUND = 1.5;

    @Override
    public Map<String, Object> measure() throws Exception {
        Map<String, Object> alone;
        try (var product = CareYears.alone()) {
            alone = asked(product);
        }
        int scale = Options.scale(10);
        Map<String, Object> among;
        try (var product = CareYears.among(scale)) {
            among = asked(product);
        }
        var figures = Figures.of("scale", scale, "alone", alone, "among", among);
        boolean met = true;
        for (var page : List.of("today", "queue", "queueFiltered", "queueBehind", "diary")) {
            double ratio = p95(among, page) / p95(alone, page);
            met &= ratio < BOUND;
            figures.put(page + "RatioOfP95", Figures.round(ratio));
        }
        figures.put("bound", BOUND);
        figures.put("met", met);
        return figures;
    }

    @SuppressWarnings("unchecked")
    private static double p95(Map<String, Object> figures, String page) {
        return (double) ((Map<String, Object>) figures.get(page)).get("p95ms");
    }

    private static Map<String, Object> asked(Product product) throws Exception {
        var owner = product.owner();
        var teacher = Roll.viewer(product, Role.HOMEROOM);
        var officer = Roll.viewer(product, Role.COUNTY_OFFICER);
        var schools = owner.sql("select id from access.org where county_id = :county and kind = 'SCHOOL' order by id").param("county", Product.COUNTY)
                .query((row, _) -> new OrgId(row.getObject(1, UUID.class))).list();
        var children = owner.sql("""
                select distinct record_child.child_id
                  from care.record_child
                  join roster.child on child.county_id = record_child.county_id and child.id = record_child.child_id
                 where record_child.county_id = :county and child.class_id = any (:classes::uuid[])
                """).param("county", Product.COUNTY)
                .param("classes", teacher.scope().orgs(org.nuanyang.access.Act.RECORD).stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> new ChildId(row.getObject(1, UUID.class))).list();
        var today = product.context().getBeansOfType(TodaySource.class).values();
        var queue = product.get(Queue.class);
        var records = product.get(CareRecords.class);
        var dice = new Random(20260312);
        return Figures.of(
                "records", count(product, "care.record"), "quotas", count(product, "care.quota"), "childrenOfTheTeacher", children.size(),
                "today", timed(() -> sight(teacher, () -> today.stream().map(source -> source.sections(teacher)).toList())),
                "queue", timed(() -> sight(officer, () -> queue.lines(By.SCHOOL, filter(null), null, false, officer))),
                "queueFiltered", timed(() -> sight(officer, () -> queue.lines(By.PERSON, filter(schools.get(dice.nextInt(schools.size()))), null, true, officer))),
                "queueBehind", timed(() -> sight(officer, () -> queue.behind(filter(null), Which.MISSED, null, 1, officer))),
                "diary", timed(() -> sight(teacher, () -> records.before(children.get(dice.nextInt(children.size())), RecordCut.NOW, List.of(), 50, teacher))));
    }

    private static QueueFilter filter(OrgId school) {
        var today = LocalDate.now();
        return new QueueFilter(school, null, null, null, SchoolYear.of(today).from(), null, today);
    }

    private static Map<String, Object> timed(Times.Work ask) throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = -WARM_UPS; i < REQUESTS; i++) {
            var took = Times.of(ask);
            if (i >= 0) seconds.add(took);
        }
        var times = new Times(List.copyOf(seconds));
        return Figures.of("p50ms", times.at(0.5) * 1000, "p95ms", times.at(0.95) * 1000);
    }

    private static long count(Product product, String table) {
        return product.owner().sql("select count(*) from " + table).query(Long.class).single();
    }

    private static <R> R sight(Viewer viewer, Callable<R> work) throws Exception {
        return viewer.scope().sight().call(work::call);
    }
}
