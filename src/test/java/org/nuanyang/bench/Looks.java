package org.nuanyang.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.bench.LoadPeople.Person;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.indicators.ledger.LedgerKind;
import org.nuanyang.indicators.ledger.Ledgers;

/**
 * What an officer of a county with two school years of records, alone or among others (--scale), looks at, one page after the other, from the
 * first byte sent to the last received; the product is a program of its own. The month before is kept, so that every figure stands beside an earlier one. The
 * summary table is timed in its making; {@code afterASave} is the first look after somebody has saved a record.
 */
final class Looks implements Bench.Measurement {
    private static final int REQUESTS = 200;
    private static final int WARM_UPS = 250;
    private static final int SAVES = 60;
    private static final int BOUND_MS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private record Page(String name, String path) {}

    private static final List<Page> PAGES = List.of(new Page("figures", "/figures"), new Page("figuresOfTheYear", "/figures?span=year-" + SchoolYear.of(LocalDate.now()).starts()),
            new Page("board", "/board"), new Page("screen", "/screen/now"), new Page("lists", "/children/lists"), new Page("ledgers", "/ledgers"));

    @Override
    public Map<String, Object> measure() throws Exception {
        List<Person> people;
        Times summary;
        int scale = Options.scale(1);
        var figures = Figures.of("scale", scale, "requests", REQUESTS, "boundMs", BOUND_MS);
        try (var product = CareYears.among(scale)) {
            keepLastMonth(product);
            figures.put("children", rows(product, "indicators.child_state"));
            figures.put("recordsOfChildren", rows(product, "care.record_child"));
            people = new LoadPeople(product).lay(1, 0, 0, 1);
            summary = timed(summary(product));
        }
        var log = new LoadLog();
        try (var served = Served.asItIs(CareYears.folder(scale), PATIENCE); var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var teacher = signedIn(people.getFirst(), served, client, log);
            var officer = signedIn(people.getLast(), served, client, log);
            for (var page : PAGES) for (int i = 0; i < WARM_UPS; i++) officer.look(page.name(), page.path(), 200);
            if (!log.clean()) throw new IllegalStateException(String.join("; ", log.troubles()));
            log.forget();
            for (int i = 0; i < REQUESTS; i++) for (var page : PAGES) officer.look(page.name(), page.path(), 200);
            for (int i = 0; i < SAVES; i++) {
                teacher.save(people.getFirst().children().get(i % people.getFirst().children().size()).toString());
                officer.look("afterASave", "/figures", 200);
            }
        }
        figures.put("summaryTable", Figures.of("p50ms", summary.at(0.5) * 1000, "p95ms", summary.at(0.95) * 1000));
        figures.put("pages", log.kinds());
        figures.put("met", log.clean() && summary.at(0.95) * 1000 <= BOUND_MS && PAGES.stream().allMatch(page -> log.p95(page.name()) * 1000 <= BOUND_MS));
        return figures;
    }

    /** As it would be if the product had run then. */
    private static void keepLastMonth(Product product) {
        var owner = product.owner();
        var month = LocalDate.now().withDayOfMonth(1).minusMonths(1);
        product.get(KeptFigures.class).settleAll();
        int put = owner.sql("insert into indicators.month_kept (county_id, month, state_of, definition) values (:county, :month, :month::date + 27, 'COUNTY') on conflict do nothing")
                .param("county", Product.COUNTY).param("month", month).update();
        if (put > 0) owner.sql("insert into indicators.child_month select :month::date, child_state.* from indicators.child_state where county_id = :county on conflict do nothing")
                .param("county", Product.COUNTY).param("month", month).update();
        product.get(KeptFigures.class).settleAll();
        owner.sql("vacuum analyze").update();
    }

    private static long rows(Product product, String table) {
        return product.owner().sql("select count(*) from " + table + " where county_id = :county").param("county", Product.COUNTY).query(Long.class).single();
    }

    private static VirtualUser signedIn(Person person, Served served, HttpClient client, LoadLog log) {
        var user = new VirtualUser(person, served, client, log, 0);
        user.signIn();
        return user;
    }

    private static Times.Work summary(Product product) {
        var place = product.owner().sql("select id from access.org where county_id = :county and kind = 'COUNTY'").param("county", Product.COUNTY)
                .query((row, _) -> new OrgId(row.getObject(1, UUID.class))).single();
        var officer = Roll.viewer(product, Role.COUNTY_OFFICER);
        var door = product.get(Ledgers.class);
        return () -> officer.scope().sight().call(() -> door.of(LedgerKind.SUMMARY, place, "now", officer));
    }

    private static Times timed(Times.Work look) throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = -WARM_UPS; i < REQUESTS; i++) {
            var took = Times.of(look);
            if (i >= 0) seconds.add(took);
        }
        return new Times(seconds);
    }
}
