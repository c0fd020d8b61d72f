package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Log;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.chain.Sealing;
import org.nuanyang.database.OwnerDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Ten million lines of three years, asked for by person, child, action and day, as the page asks: with policies, names and sentences. */
final class AuditSearch implements Bench.Measurement {
    private static final long LINES = 10_000_000;
    private static final int REQUESTS = 100;
    private static final int WARM_UPS = 20;
    private static final int TO_SEAL = 100_000;
    private static final double BOUND_MS = 200;
    private static final List<String> ACTIONS = List.of("child.opened", "child.amended", "child.exported", "child.fact-seen", "account.signed-in", "care-record.read", "card.printed", "transfer.asked", "duty.granted");

    @Override
    public Map<String, Object> measure() throws Exception {
        try (var product = Product.on("audit")) {
            fill(product);
            var officer = Roll.viewer(product, Role.COUNTY_OFFICER);
            var all = new ArrayList<Double>();
            var figures = Figures.of("lines", product.owner().sql("select count(*) from audit.entry").query(Long.class).single(), "months", months(product));
            figures.put("countyOfficer", asked(product, officer, all));
            figures.put("principal", asked(product, Roll.viewer(product, Role.PRINCIPAL), all));
            double p95 = new Times(all).at(0.95) * 1000;
            figures.putAll(Figures.of("p95ms", p95, "boundMs", BOUND_MS, "met", p95 < BOUND_MS, "sealing", sealing(product, officer)));
            return figures;
        }
    }

    private static long months(Product product) {
        return product.owner().sql("select count(*) from pg_inherits where inhparent = 'audit.entry'::regclass").query(Long.class).single();
    }

    private static Map<String, Object> asked(Product product, Viewer viewer, List<Double> all) throws Exception {
        var accounts = product.owner().sql("select id from access.account where county_id = :county order by id").param("county", Product.COUNTY).query(UUID.class).list();
        var names = product.owner().sql("select login from access.account where county_id = :county order by id").param("county", Product.COUNTY).query(String.class).list();
        var children = product.owner().sql("""
                select id from roster.child
                 where county_id = :county and school_id = any (:schools::uuid[])
                 order by id
                """).param("county", Product.COUNTY).param("schools", viewer.scope().sight().orgs().stream().map(UUID::toString).toArray(String[]::new)).query(UUID.class).list();
        var dice = new Random(20260312);
        Function<List<?>, Object> any = list -> list.get(dice.nextInt(list.size()));
        var kinds = new LinkedHashMap<String, Function<LocalDate, Log.Question>>();
        kinds.put("newest", _ -> question(null, null, null, null));
        kinds.put("person", _ -> question((String) any.apply(names), null, null, null));
        kinds.put("child", _ -> question(null, null, null, (UUID) any.apply(children)));
        kinds.put("action", _ -> question(null, (String) any.apply(ACTIONS), null, null));
        kinds.put("noun", _ -> question(null, noun((String) any.apply(ACTIONS)), null, null));
        kinds.put("day", day -> question(null, null, day, null));
        kinds.put("personDay", day -> question((String) any.apply(names), null, day, null));
        kinds.put("childDay", day -> question(null, null, day, (UUID) any.apply(children)));
        kinds.put("actionDay", day -> question(null, (String) any.apply(ACTIONS), day, null));
        kinds.put("personAction", _ -> question((String) any.apply(names), (String) any.apply(ACTIONS), null, null));
        kinds.put("childAction", _ -> question(null, (String) any.apply(ACTIONS), null, (UUID) any.apply(children)));
        var figures = Figures.of("accounts", accounts.size(), "children", children.size());
        for (var kind : kinds.entrySet()) {
            var seconds = new ArrayList<Double>();
            for (int i = -WARM_UPS; i < REQUESTS; i++) {
                var question = kind.getValue().apply(LocalDate.now().minusDays(1 + dice.nextInt(1000)));
                var took = Times.of(() -> viewer.scope().sight().call(() -> product.get(Log.class).read(question, viewer)));
                if (i >= 0) seconds.add(took);
            }
            all.addAll(seconds);
            var times = new Times(seconds);
            figures.put(kind.getKey(), Figures.of("p50ms", times.at(0.5) * 1000, "p95ms", times.at(0.95) * 1000));
        }
        return figures;
    }

    private static Log.Question question(String person, String about, LocalDate day, UUID child) {
        return new Log.Question(person, about, day, null, null, child, null);
    }

    private static String noun(String action) {
        return action.substring(0, action.indexOf('.'));
    }

    /** How fast what was written is sealed. */
    private static Map<String, Object> sealing(Product product, Viewer officer) throws Exception {
        product.get(Sealing.class).seal();
        var append = Times.of(() -> product.owner().sql("""
                select audit.append_each(:county, :account, 'child.exported', (select array_agg(gen_random_uuid()) from generate_series(1, :lines)), null, null, null)
                """).param("county", Product.COUNTY).param("account", officer.accountId()).param("lines", TO_SEAL).query((_, _) -> 1).single());
        var seal = Times.of(() -> {
            while (product.owner().sql("select exists (select from audit.unsealed)").query(Boolean.class).single()) product.get(Sealing.class).seal();
        });
        return Figures.of("entries", TO_SEAL, "appendSeconds", append, "sealSeconds", seal, "sealedPerSecond", TO_SEAL / seal);
    }

    /** Most lines look at files; some actions are rare, some have not happened for a year. */
    private static void fill(Product product) throws Exception {
        if (product.owner().sql("select count(*) from audit.entry").query(Long.class).single() >= LINES) return;
        var source = new SingleConnectionDataSource(product.get(OwnerDatabase.class).open().getConnection(), true);
        var jdbc = JdbcClient.create(source);
        jdbc.sql("select audit.open_month((now() - number * interval '1 month')::date) from generate_series(0, 36) as number").query().listOfRows();
        var indexes = jdbc.sql("""
                select format('drop index audit.%I', relname), replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
                  from pg_index join pg_class on pg_class.oid = indexrelid
                 where indrelid = 'audit.entry'::regclass and not indisprimary
                """).query((row, _) -> Map.entry(row.getString(1), row.getString(2))).list();
        for (var index : indexes) jdbc.sql(index.getKey()).update();
        jdbc.sql("create temp table child as select row_number() over (order by id) - 1 as place, id, school_id from roster.child where county_id = :county").param("county", Product.COUNTY).update();
        jdbc.sql("create temp table person as select row_number() over (order by id) - 1 as place, id from access.account where county_id = :county").param("county", Product.COUNTY).update();
        for (long from = LINES; from > 0; from -= LINES / 10) {
            jdbc.sql("""
                    insert into audit.entry (county_id, at, account_id, action, subject_id, org_id, why, details)
                    select :county, now() - number * interval '9.3 seconds', person.id,
                           case when number % 100 < 60 then 'child.opened' when number % 100 < 75 then 'child.fact-seen' when number % 100 < 85 then 'account.signed-in'
                                when number % 100 < 92 then 'child.amended' when number % 100 < 96 then 'care-record.read' when number % 100 < 99 then 'child.exported'
                                when number % 5000 = 99 then 'transfer.asked' when number > :lines / 2 and number % 700 = 99 then 'duty.granted' else 'card.printed' end,
                           child.id, child.school_id, '班主任 · 三年级1班', case when number % 4 = 0 then jsonb_build_object('fact', 'PHONE') end
                      from generate_series(:from, :from - :some + 1, -1) as number
                      join person on person.place = (hashint8(number * 7)::bigint & 2147483647) % (select count(*) from person)
                      join child on child.place = (hashint8(number)::bigint & 2147483647) % (select count(*) from child)
                     order by number desc
                    """)
                    .param("county", Product.COUNTY).param("from", from).param("some", LINES / 10).param("lines", LINES).update();
        }
        for (var index : indexes) jdbc.sql(index.getValue()).update();
        jdbc.sql("vacuum analyze audit.entry").update();
        source.destroy();
    }
}
