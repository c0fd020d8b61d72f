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
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.ledger.LedgerKind;
import org.nuanyang.indicators.ledger.Ledgers;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The figures of a county over two school years of care, in a database of one county and among others, turn about: all figures and the
 * summary table; three of them beside the same counted from the records by one plain statement; and what keeping the sums costs whoever
 * saves a record.
 */
final class KeptSums implements Bench.Measurement {
    private static final int REQUESTS = 150;
    private static final int WARM_UPS = 200;
    private static final int WARM_STATEMENTS = 3;
    private static final int COUNTED = 15;
    private static final int SAVES = 300;
    private static final double RATIO_BOUND = 1.5;
    private static final double LOOK_BOUND_MS = 50;
    private static final double AFRESH_BOUND = 100;
    private static final double SAVE_BOUND = 2.2;

    private interface Look {
        void at(Side side) throws Exception;
    }

    /** One database and who looks at it. */
    private record Side(Product product, Viewer officer, OrgId place) {
        static Side of(Product product) {
            var place = product.owner().sql("select id from access.org where county_id = :county and kind = 'COUNTY'").param("county", Product.COUNTY)
                    .query((row, _) -> new OrgId(row.getObject(1, UUID.class))).single();
            product.get(KeptFigures.class).settleAll();
            return new Side(product, Roll.viewer(product, Role.COUNTY_OFFICER), place);
        }

        List<org.nuanyang.indicators.Figure> figures(Span span) throws Exception {
            return sight(officer, () -> product.get(org.nuanyang.indicators.Figures.class).of(place, span, officer));
        }

        /** Beside no other time, as the plain statement counts of one alone. */
        Map<Measure, Count> one(Indicator indicator, Span span) throws Exception {
            return sight(officer, () -> product.get(org.nuanyang.indicators.Figures.class).look(place, officer, look -> look.told(span, EnumSet.of(indicator))));
        }

        /** As the job does every twenty seconds. */
        void keepWhatIsAsked() {
            product.get(KeptFigures.class).settleAll();
        }

        void summary() throws Exception {
            sight(officer, () -> product.get(Ledgers.class).of(LedgerKind.SUMMARY, place, "now", officer));
        }
    }

    @Override
    public Map<String, Object> measure() throws Exception {
        int scale = Options.scale(10);
        CareYears.lie(scale);
        try (var one = CareYears.alone(); var many = CareYears.among(scale)) {
            var alone = Side.of(one);
            var among = Side.of(many);
            var now = Span.now(LocalDate.now());
            var year = Span.schoolYear(SchoolYear.of(LocalDate.now()));
            var figures = Figures.of("scale", scale, "laid", CareYears.told(scale));
            boolean met = looks(figures, "figures", among, alone, side -> side.figures(now));
            met &= looks(figures, "figuresOfTheYear", among, alone, side -> side.figures(year));
            met &= looks(figures, "summaryTable", among, alone, Side::summary);
            // one connection: to open one for each statement takes longer than to read a sum
            var connection = new SingleConnectionDataSource(many.get(OwnerDatabase.class).open().getConnection(), true);
            var afresh = new Afresh(JdbcClient.create(connection), year);
            met &= beside(figures, Indicator.RECORDS, among, year, afresh, Afresh.RECORDS);
            met &= beside(figures, Indicator.REACHED_BY_NONE, among, year, afresh, Afresh.REACHED_BY_NONE);
            met &= beside(figures, Indicator.CARRIED_OUT, among, year, afresh, Afresh.CARRIED_OUT);
            connection.destroy();
            var saves = saves(many);
            figures.put("saves", saves);
            figures.put("met", met && (double) saves.get("ratio") <= SAVE_BOUND);
            return figures;
        }
    }

    private static boolean looks(Map<String, Object> figures, String name, Side among, Side alone, Look look) throws Exception {
        Times.Pair.of(0, WARM_UPS, () -> look.at(among), () -> look.at(alone));
        among.keepWhatIsAsked();
        alone.keepWhatIsAsked();
        var pair = Times.Pair.of(0, REQUESTS, () -> look.at(among), () -> look.at(alone));
        double ratio = pair.ours().at(0.95) / pair.bare().at(0.95);
        figures.put(name, Figures.of("among", told(pair.ours()), "alone", told(pair.bare()), "ratioOfP95", ratio, "bound", RATIO_BOUND, "boundMs", LOOK_BOUND_MS));
        return ratio <= RATIO_BOUND && pair.ours().at(0.95) * 1000 <= LOOK_BOUND_MS;
    }

    /**
     * All three must say the same number: by the door, by one statement over the sums, by one over the records. The bound is of the two statements, of the time that
     * PostgreSQL runs each; beside it the same with planning and with the way there and back.
     */
    private static boolean beside(Map<String, Object> figures, Indicator indicator, Side side, Span span, Afresh afresh, Afresh.Told said) throws Exception {
        var matters = afresh.matters();
        long told = side.one(indicator, span).entrySet().stream()
                .filter(each -> each.getKey().indicator() == indicator)
                .filter(each -> indicator == Indicator.CARRIED_OUT ? each.getKey().matter() != null && matters.contains(each.getKey().matter().name()) : each.getKey().matter() == null)
                .mapToLong(each -> each.getValue().numerator()).sum();
        long counted = afresh.asked(said.counted());
        long kept = afresh.asked(said.kept());
        var door = Times.Pair.of(WARM_STATEMENTS, COUNTED, () -> side.one(indicator, span), () -> afresh.asked(said.counted()));
        var statements = Times.Pair.of(WARM_STATEMENTS, COUNTED, () -> afresh.asked(said.kept()), () -> afresh.asked(said.counted()));
        var keptMs = new ArrayList<Double>();
        var countedMs = new ArrayList<Double>();
        for (int i = 0; i < COUNTED; i++) {
            keptMs.add(afresh.inDatabase(said.kept()));
            countedMs.add(afresh.inDatabase(said.counted()));
        }
        double times = new Times(countedMs).median() / new Times(keptMs).median();
        figures.put(indicator.name(), Figures.of("told", told, "kept", kept, "counted", counted, "same", told == counted && kept == counted,
                "keptMs", new Times(keptMs).median(), "countedMs", new Times(countedMs).median(), "timesFaster", times, "bound", AFRESH_BOUND,
                "withTheWay", Figures.of("keptMs", statements.ours().median() * 1000, "countedMs", statements.bare().median() * 1000, "timesFaster", statements.bare().median() / statements.ours().median()),
                "doorMs", door.ours().median() * 1000));
        return told == counted && kept == counted && times >= AFRESH_BOUND;
    }

    /** The same saves with the sums kept and without, by turns of ten; what the next look folds in is told beside it. */
    private static Map<String, Object> saves(Product product) throws Exception {
        var owner = product.owner();
        var teacher = Roll.viewer(product, Role.HOMEROOM);
        var child = owner.sql("select id from roster.child where county_id = :county and class_id = any (:classes::uuid[]) and left_on is null order by id limit 1")
                .param("county", Product.COUNTY).param("classes", teacher.scope().orgs(Act.RECORD).stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> new ChildId(row.getObject(1, UUID.class))).single();
        var door = product.get(CareRecords.class);
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        var settled = new ArrayList<Double>();
        for (int i = -40; i < 2 * SAVES; i++) {
            boolean keeping = Math.floorMod(i / 10, 2) == 0;
            if (Math.floorMod(i, 10) == 0) keep(owner, keeping);
            var talk = new CareRecord.Talk(Common.of(RecordId.next(), List.of(child), LocalDate.now(), Mode.IN_PERSON), "量度" + i, null);
            var took = Times.of(() -> {
                if (!(sight(teacher, () -> door.record(talk, teacher)) instanceof Recorded.Created)) throw new AssertionError("not saved");
            });
            var settling = Times.of(() -> sight(teacher, () -> {
                product.get(KeptFigures.class).settle();
                return null;
            }));
            if (i >= 0) (keeping ? with : without).add(took);
            if (i >= 0 && keeping) settled.add(settling);
        }
        keep(owner, true);
        owner.sql("select indicators.rebuild(:county)::text").param("county", Product.COUNTY).query(String.class).list();
        product.get(KeptFigures.class).settleAll();
        double ratio = new Times(with).median() / new Times(without).median();
        return Figures.of("with", told(new Times(with)), "without", told(new Times(without)), "ratio", ratio, "bound", SAVE_BOUND, "settledAfterEach", told(new Times(settled)));
    }

    private static void keep(JdbcClient owner, boolean keeping) {
        owner.sql("""
                select format('alter table %s %s trigger %I', tgrelid::regclass, :what, tgname)
                  from pg_trigger
                  join pg_proc on pg_proc.oid = tgfoid
                  join pg_class on pg_class.oid = tgrelid
                 where not tgisinternal and pronamespace = 'indicators'::regnamespace and relnamespace = 'care'::regnamespace
                """).param("what", keeping ? "enable" : "disable").query(String.class).list().forEach(each -> owner.sql(each).update());
    }

    private static Map<String, Object> told(Times times) {
        return Figures.of("p50ms", times.at(0.5) * 1000, "p95ms", times.at(0.95) * 1000);
    }

    private static <R> R sight(Viewer viewer, Callable<R> work) throws Exception {
        return viewer.scope().sight().call(work::call);
    }
}
