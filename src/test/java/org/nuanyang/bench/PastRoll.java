package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.time.RollQuery;
import org.nuanyang.roster.time.Rolls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The roll of a past day for a whole county, with its sums and a page of lines, as its officer asks for it; once in a
 * database of that county alone, once where the enrolments and spells of 99 other counties lie in the same tables.
 */
final class PastRoll implements Bench.Measurement {
    private static final int OTHER_COUNTIES = 99;
    private static final int REQUESTS = 150;
    private static final int WARM_UPS = 30;
    private static final double BOUND = 1.5;

    @Override
    public Map<String, Object> measure() throws Exception {
        var alone = asked("past", false);
        var among = asked("past-among", true);
        double ratio = p95(among) / p95(alone);
        return Figures.of("alone", alone, "amongAHundred", among, "ratioOfP95", ratio, "bound", BOUND, "met", ratio <= BOUND);
    }

    @SuppressWarnings("unchecked")
    private static double p95(Map<String, Object> figures) {
        return (double) ((Map<String, Object>) figures.get("roll")).get("p95ms");
    }

    private static Map<String, Object> asked(String folder, boolean among) throws Exception {
        try (var product = Product.on(folder)) {
            if (among) fill(product);
            var officer = Roll.viewer(product, Role.COUNTY_OFFICER);
            var rolls = product.get(Rolls.class);
            var figures = Figures.of(
                    "enrolments", product.owner().sql("select count(*) from roster.enrolment").query(Long.class).single(),
                    "spells", product.owner().sql("select count(*) from roster.spell").query(Long.class).single(),
                    "pupilsOnTheDay", sight(officer, () -> rolls.sums(query(LocalDate.now()), officer).enrolled()));
            figures.put("roll", timed(day -> sight(officer, () -> {
                rolls.sums(query(day), officer);
                return rolls.on(query(day), 1, officer);
            })));
            figures.put("changes", timed(day -> sight(officer, () -> rolls.between(day.minusMonths(3), query(day), null, 1, officer))));
            return figures;
        }
    }

    private interface Ask {
        void on(LocalDate day) throws Exception;
    }

    private static Map<String, Object> timed(Ask ask) throws Exception {
        var dice = new Random(20260312);
        var seconds = new ArrayList<Double>();
        for (int i = -WARM_UPS; i < REQUESTS; i++) {
            var day = LocalDate.now().minusDays(dice.nextInt(700));
            var took = Times.of(() -> ask.on(day));
            if (i >= 0) seconds.add(took);
        }
        var times = new Times(List.copyOf(seconds));
        return Figures.of("p50ms", times.at(0.5) * 1000, "p95ms", times.at(0.95) * 1000);
    }

    private static <R> R sight(Viewer viewer, Callable<R> work) throws Exception {
        return viewer.scope().sight().call(work::call);
    }

    private static RollQuery query(LocalDate day) {
        return new RollQuery(day, Definition.COUNTY, null, null, null);
    }

    /** The same rows under other counties and other children; no file belongs to them, so the keys to the files go. */
    private static void fill(Product product) throws Exception {
        var owner = product.owner();
        if (owner.sql("select count(distinct county_id) > 90 from roster.enrolment").query(Boolean.class).single()) return;
        var source = new SingleConnectionDataSource(product.get(OwnerDatabase.class).open().getConnection(), true);
        var jdbc = JdbcClient.create(source);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(_ -> {
            for (var table : List.of("enrolment", "spell")) {
                jdbc.sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                          from pg_constraint where contype = 'f' and conrelid = ('roster.' || :table)::regclass
                        """).param("table", table).query(String.class).list().forEach(drop -> jdbc.sql(drop).update());
            }
            jdbc.sql("""
                    insert into roster.enrolment (county_id, child_id, from_on, until_on, school_id, class_id, began, ended, child_name, sort_name)
                    select county, md5(child_id || ' ' || county)::uuid, from_on, until_on, md5(school_id || ' ' || county)::uuid,
                           md5(class_id || ' ' || county)::uuid, began, ended, child_name, sort_name
                      from roster.enrolment cross join generate_series(:first, :last) as county
                     where county_id = :county
                    """).param("first", Product.COUNTY + 1).param("last", Product.COUNTY + OTHER_COUNTIES).param("county", Product.COUNTY).update();
            jdbc.sql("""
                    insert into roster.spell (county_id, child_id, definition, from_on, until_on, answer, ground, why, args)
                    select county, md5(child_id || ' ' || county)::uuid, definition, from_on, until_on, answer, ground, why, args
                      from roster.spell cross join generate_series(:first, :last) as county
                     where county_id = :county
                    """).param("first", Product.COUNTY + 1).param("last", Product.COUNTY + OTHER_COUNTIES).param("county", Product.COUNTY).update();
        });
        jdbc.sql("vacuum analyze").update();
        source.destroy();
    }
}
