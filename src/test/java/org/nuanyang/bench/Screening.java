package org.nuanyang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewers;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Five hundred pupils of the county sit PHQ-9 at once, each on a phone of its own, three seconds to a question: code, nine answers, hand
 * in. What counts is that every answer that was taken is there; then how long a tap waits. The product runs as a program of its own.
 */
final class Screening implements Bench.Measurement {
    private static final int PUPILS = 500;
    private static final int ITEMS = 9;
    private static final Duration THINK = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String FOLDER = "screening";

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> taps = new ConcurrentLinkedQueue<>();

    @Override
    public Map<String, Object> measure() throws Exception {
        List<String> codes;
        UUID sitting;
        try (var product = Product.on(FOLDER)) {
            sitting = lay(product);
            codes = codes(product, sitting);
        }
        long took = System.nanoTime();
        try (var served = Served.asItIs(Product.FOLDERS.resolve(FOLDER), PATIENCE)) {
            took = System.nanoTime();
            sit(served, codes);
            took = System.nanoTime() - took;
        }
        try (var product = Product.on(FOLDER)) {
            long stored = count(product.owner(), "select count(*) from mind.answer where sitting_id = ?", sitting);
            long over = count(product.owner(), "select count(*) from mind.seat where sitting_id = ? and finished_at is not null", sitting);
            if (stored != taken.get() || over != finished.get()) throw new IllegalStateException("answers sent %d, stored %d; handed in %d, stored %d".formatted(taken.get(), stored, finished.get(), over));
            var sorted = taps.stream().sorted().toList();
            return Figures.of("pupils", codes.size(), "thinkSeconds", THINK.toSeconds(), "seconds", took / 1_000_000_000, "answersTaken", taken.get(), "answersStored", stored, "handedIn", over,
                    "refused", refused.get(), "tapMedianMs", at(sorted, 0.5), "tapP95Ms", at(sorted, 0.95), "tapMostMs", at(sorted, 1));
        }
    }

    /** At the school of the county with the most pupils where somebody counsels. */
    private static UUID lay(Product product) {
        var id = UUID.randomUUID();
        var now = Instant.now();
        int seats = product.owner().sql("""
                with school as (
                    select child.school_id, (array_agg(distinct duty.account_id))[1] as account
                      from roster.child
                      join access.duty on duty.county_id = child.county_id and duty.org_id = child.school_id and duty.role = 'PSYCHOLOGY' and duty.until_on is null
                     where child.county_id = :county and child.left_on is null
                     group by child.school_id order by count(distinct child.id) desc limit 1
                ), opened as (
                    insert into mind.sitting (county_id, id, school_id, scale_id, told, title, opens_at, closes_at, contact, lines, opened_by, opened_at)
                    select :county, :id, school_id, 'phq-9', :told, '最近过得怎么样', :now, :later, '心理老师', '12355', account, :now from school
                    returning county_id, id, school_id
                )
                insert into mind.seat (county_id, sitting_id, child_id, age)
                select opened.county_id, opened.id, child.id, 12
                  from opened
                  join roster.child on child.county_id = opened.county_id and child.school_id = opened.school_id and child.left_on is null
                 limit :most
                """).param("county", Product.COUNTY).param("id", id).param("told", text()).param("now", now.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("later", now.plus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC)).param("most", PUPILS).update();
        if (seats != PUPILS) throw new IllegalStateException("the largest school has " + seats + " pupils");
        return id;
    }

    private static List<String> codes(Product product, UUID sitting) {
        var account = product.owner().sql("select opened_by from mind.sitting where id = ?").param(sitting).query(UUID.class).single();
        var viewer = product.get(Viewers.class).find(Product.COUNTY, new AccountId(account)).orElseThrow();
        return viewer.scope().sight().call(() -> product.get(Sittings.class).slips(new SittingId(sitting), null, viewer)).stream().map(Sittings.Slip::code).toList();
    }

    private static String text() {
        try (var file = Screening.class.getResourceAsStream("/scales/phq-9.yaml")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void sit(Served served, List<String> codes) throws Exception {
        try (var pupils = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var code : codes) all.add(pupils.submit(() -> {
                one(served, code);
                return null;
            }));
            for (var each : all) each.get();
        }
    }

    private void one(Served served, String code) throws Exception {
        try (var phone = HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1).build()) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(THINK.toMillis()));
            post(phone, served, "/s", "code=" + URLEncoder.encode(code, UTF_8));
            get(phone, served, "/s/q");
            for (int item = 1; item <= ITEMS; item++) {
                Thread.sleep(THINK.toMillis() / 2 + ThreadLocalRandom.current().nextLong(THINK.toMillis()));
                long begun = System.nanoTime();
                var where = post(phone, served, "/s/q", "item=" + item + "&value=0");
                if (where.endsWith("/s/q?item=" + (item + 1))) taken.incrementAndGet();
                else refused.incrementAndGet();
                get(phone, served, "/s/q?item=" + (item + 1));
                taps.add((System.nanoTime() - begun) / 1_000_000);
            }
            if (post(phone, served, "/s/done", "").endsWith("/s/q")) finished.incrementAndGet();
        }
    }

    private static String post(HttpClient phone, Served served, String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(served.url(path))).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build();
        return phone.send(request, HttpResponse.BodyHandlers.discarding()).headers().firstValue("Location").orElse("");
    }

    private static void get(HttpClient phone, Served served, String path) throws Exception {
        int status = phone.send(HttpRequest.newBuilder(URI.create(served.url(path))).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) throw new IllegalStateException(path + " answered " + status);
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    private static long count(JdbcClient owner, String query, UUID sitting) {
        return owner.sql(query).param(sitting).query(Long.class).single();
    }
}
