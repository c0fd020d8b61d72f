package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.KeptFigures;
import org.nuanyang.indicators.Span;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of a county over two school years of care, in a database of one county and among ten: the whole page, one figure beside
 * the same counted over the records by one plain statement, and what keeping the sums costs whoever saves a record.
 */
final class KeptSums implements Bench.Measurement {
    private static final int REQUESTS = 100;
    private static final int WARM_UPS = 20;
    private static final int SAVES = 200;
    private static final double RATIO_BOUND = 1.5;
    private static final double PAGE_BOUND_MS = 50;
    private static final double SAVE_BOUND = 2.2;

    @Override
    public Map<String, Object> measure() throws Exception {
        int scale = Options.scale(10);
        Map<String, Object> alone;
        try (var product = CareYears.alone()) {
            alone = asked(product);
        }
        Map<String, Object> among;
        try (var product = CareYears.among(scale)) {
            among = asked(product);
        }
        double ratio = number(among, "page", "p95ms") / number(alone, "page", "p95ms");
        double page = number(among, "page", "p95ms");
        double save = (double) among.get("saveRatio");
        return Figures.of("scale", scale, "alone", alone, "among", among, "pageRatioOfP95", ratio, "ratioBound", RATIO_BOUND, "pageBoundMs", PAGE_BOUND_MS, "saveBound", SAVE_BOUND,
                "met", ratio <= RATIO_BOUND && page <= PAGE_BOUND_MS && save <= SAVE_BOUND);
    }

    private static Map<String, Object> asked(Product product) throws Exception {
        var owner = product.owner();
        var officer = Roll.viewer(product, Role.COUNTY_OFFICER);
        var place = owner.sql("select id from access.org where county_id = :county and kind = 'COUNTY'").param("county", Product.COUNTY)
                .query((row, _) -> new OrgId(row.getObject(1, UUID.class))).single();
        var door = product.get(org.nuanyang.indicators.Figures.class);
        product.get(KeptFigures.class).settleAll();
        owner.sql("vacuum analyze").update();
        var now = Span.now(LocalDate.now());
        var year = Span.schoolYear(SchoolYear.of(LocalDate.now()));
        var records = owner.sql("select count(*) from care.record_child").query(Long.class).single();
        var kept = timed(() -> sight(officer, () -> door.of(place, year, EnumSet.of(Indicator.RECORDS), officer)));
        var afresh = timed(() -> owner.sql("""
                select record_child.kind, count(*), count(distinct record_child.child_id)
                  from care.record_child
                 where record_child.county_id = :county and record_child.on_day between :from and :to and record_child.serves <> '{}'
                 group by record_child.kind
                """).param("county", Product.COUNTY).param("from", year.from()).param("to", year.until()).query().listOfRows());
        var owed = timed(() -> sight(officer, () -> door.of(place, year, EnumSet.of(Indicator.CARRIED_OUT), officer)));
        var owedAfresh = timed(() -> owner.sql("""
                select duty_id, sum(least(done, owed)), sum(owed)
                  from care.quota
                 where quota.county_id = :county and period_until between :from and :to and makeup_until < current_date and not excused and owed > 0
                 group by duty_id
                """).param("county", Product.COUNTY).param("from", year.from()).param("to", year.until()).query().listOfRows());
        var figures = Figures.of("recordsOfChildren", records, "page", timed(() -> sight(officer, () -> door.of(place, now, officer))),
                "pageOfStates", timed(() -> sight(officer, () -> door.of(place, now, EnumSet.range(Indicator.COUNTED, Indicator.SURVEYED), officer))),
                "recordsOfTheYear", kept, "countedAfresh", afresh, "carriedOutOfTheYear", owed, "carriedOutAfresh", owedAfresh);
        saves(product, owner, figures);
        return figures;
    }

    /** The same saves with the sums kept and without, by turns of ten. */
    private static void saves(Product product, JdbcClient owner, Map<String, Object> figures) throws Exception {
        var teacher = Roll.viewer(product, Role.HOMEROOM);
        var child = owner.sql("select id from roster.child where county_id = :county and class_id = any (:classes::uuid[]) and left_on is null order by id limit 1")
                .param("county", Product.COUNTY).param("classes", teacher.scope().orgs(Act.RECORD).stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> new ChildId(row.getObject(1, UUID.class))).single();
        var door = product.get(CareRecords.class);
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int i = -20; i < 2 * SAVES; i++) {
            boolean keeping = Math.floorMod(i / 10, 2) == 0;
            if (Math.floorMod(i, 10) == 0) keep(owner, keeping);
            var talk = new CareRecord.Talk(Common.of(RecordId.next(), List.of(child), LocalDate.now(), Mode.IN_PERSON), "量度" + i, null);
            var took = Times.of(() -> {
                if (!(sight(teacher, () -> door.record(talk, teacher)) instanceof Recorded.Created)) throw new AssertionError("not saved");
            });
            if (i >= 0) (keeping ? with : without).add(took);
        }
        keep(owner, true);
        owner.sql("select indicators.rebuild(:county)::text").param("county", Product.COUNTY).query(String.class).list();
        figures.put("saveMs", Figures.round(new Times(with).median() * 1000));
        figures.put("saveWithoutMs", Figures.round(new Times(without).median() * 1000));
        figures.put("saveRatio", Figures.round(new Times(with).median() / new Times(without).median()));
    }

    private static void keep(JdbcClient owner, boolean keeping) {
        for (var table : List.of("care.quota", "care.record_child"))
            for (var trigger : List.of("sums_follow_what_is_new", "sums_follow_what_is_other", "sums_follow_what_is_gone"))
                owner.sql("alter table " + table + (keeping ? " enable" : " disable") + " trigger " + trigger).update();
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

    @SuppressWarnings("unchecked")
    private static double number(Map<String, Object> figures, String name, String of) {
        return (double) ((Map<String, Object>) figures.get(name)).get(of);
    }

    private static <R> R sight(Viewer viewer, Callable<R> work) throws Exception {
        return viewer.scope().sight().call(work::call);
    }
}
