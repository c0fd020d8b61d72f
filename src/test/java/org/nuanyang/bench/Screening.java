package org.nuanyang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewers;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Five hundred pupils of the county sit PHQ-9 at once, each on a phone of its own, three seconds to a question: code, its own yes, nine
 * answers, hand in. They open within half a minute, as a code takes that long to type; whoever is told that the program is busy presses again
 * after two seconds, as a child would. What counts is that every answer of which a phone was told that it is saved is there, child by child; then how long it takes to be
 * saved, and to see the next question. The product runs as a program of its own; phones and product share the machine.
 */
final class Screening implements Bench.Measurement {
    private static final int PUPILS = 500;
    private static final int ITEMS = 9;
    private static final Duration THINK = Duration.ofSeconds(3);
    private static final Duration OPENING = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String FOLDER = "screening";

    private final Map<String, Integer> saved = new ConcurrentHashMap<>();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> saving = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> taps = new ConcurrentLinkedQueue<>();

    @Override
    public Map<String, Object> measure() throws Exception {
        Map<String, Seat> pupils;
        try (var product = Product.on(FOLDER)) {
            pupils = pupils(product);
        }
        long took;
        try (var served = Served.asItIs(Product.FOLDERS.resolve(FOLDER), PATIENCE)) {
            long begun = System.nanoTime();
            sit(served, pupils.keySet());
            took = System.nanoTime() - begun;
        }
        try (var product = Product.on(FOLDER)) {
            return figures(product.owner(), pupils, took);
        }
    }

    private Map<String, Object> figures(JdbcClient owner, Map<String, Seat> pupils, long took) {
        int lost = 0;
        long stored = 0;
        long over = 0;
        for (var pupil : pupils.entrySet()) {
            int there = owner.sql("select count(*) from mind.answer where sitting_id = ? and child_id = ?").param(pupil.getValue().sitting()).param(pupil.getValue().child()).query(Integer.class).single();
            stored += there;
            lost += Math.max(0, saved.getOrDefault(pupil.getKey(), 0) - there);
            over += owner.sql("select count(*) from mind.seat where sitting_id = ? and child_id = ? and finished_at is not null").param(pupil.getValue().sitting()).param(pupil.getValue().child()).query(Long.class).single();
        }
        int told = saved.values().stream().mapToInt(Integer::intValue).sum();
        if (lost > 0 || over < finished.get()) throw new IllegalStateException("told of as saved %d, stored %d, lost %d; handed in %d, stored %d".formatted(told, stored, lost, finished.get(), over));
        var save = saving.stream().sorted().toList();
        var tap = taps.stream().sorted().toList();
        return Figures.of("pupils", pupils.size(), "thinkSeconds", THINK.toSeconds(), "seconds", took / 1_000_000_000, "answersToldSaved", told, "answersStored", stored, "answersLost", lost,
                "handedIn", over, "pressedAgain", again.get(), "saveMedianMs", at(save, 0.5), "saveP95Ms", at(save, 0.95), "saveMostMs", at(save, 1),
                "nextQuestionMedianMs", at(tap, 0.5), "nextQuestionP95Ms", at(tap, 0.95), "nextQuestionMostMs", at(tap, 1));
    }

    /** At the largest schools where somebody counsels, as many as it takes; by code. */
    private static Map<String, Seat> pupils(Product product) {
        var pupils = new LinkedHashMap<String, Seat>();
        for (var place : product.owner().sql("""
                select school_id as school, account
                  from (select child.school_id, (array_agg(distinct duty.account_id))[1] as account, count(distinct child.id) as pupils
                          from roster.child
                          join access.duty on duty.county_id = child.county_id and duty.org_id = child.school_id and duty.role = 'PSYCHOLOGY'
                                          and duty.deputy_for is null and duty.until_on is null
                         where child.county_id = ? and child.left_on is null
                         group by child.school_id) as counselled
                 order by pupils desc
                """).param(Product.COUNTY).query(Place.class).list()) {
            if (pupils.size() >= PUPILS) break;
            codes(product, lay(product, place, PUPILS - pupils.size()), place, pupils);
        }
        if (pupils.size() != PUPILS) throw new IllegalStateException("only " + pupils.size() + " pupils where somebody counsels");
        return pupils;
    }

    record Place(UUID school, UUID account) {}

    record Seat(UUID sitting, UUID child) {}

    private static UUID lay(Product product, Place place, int most) {
        var id = UUID.randomUUID();
        var now = Instant.now();
        product.owner().sql("""
                with opened as (
                    insert into mind.sitting (county_id, id, school_id, scale_id, told, title, opens_at, closes_at, contact, lines, opened_by, opened_at)
                    values (:county, :id, :school, 'phq-9', :told, '最近过得怎么样', :now, :later, '心理老师', '12355', :account, :now)
                    returning county_id, id, school_id
                )
                insert into mind.seat (county_id, sitting_id, child_id, age)
                select opened.county_id, opened.id, child.id, 12
                  from opened
                  join roster.child on child.county_id = opened.county_id and child.school_id = opened.school_id and child.left_on is null
                 order by child.id
                 limit :most
                """).param("county", Product.COUNTY).param("id", id).param("school", place.school()).param("account", place.account()).param("told", text())
                .param("now", now.minusSeconds(60).atOffset(ZoneOffset.UTC)).param("later", now.plus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC)).param("most", most).update();
        return id;
    }

    /** Given out by the school's psychology teacher, each by itself, so that it is known whose it is. */
    private static void codes(Product product, UUID sitting, Place place, Map<String, Seat> pupils) {
        var viewer = product.get(Viewers.class).find(Product.COUNTY, new AccountId(place.account())).orElseThrow();
        var children = product.owner().sql("select child_id from mind.seat where sitting_id = ?").param(sitting).query(UUID.class).list();
        viewer.scope().sight().run(() -> children.forEach(child -> product.get(Sittings.class).slips(new SittingId(sitting), new ChildId(child), viewer)
                .forEach(slip -> pupils.put(slip.code(), new Seat(sitting, child)))));
    }

    private static String text() {
        try (var file = Screening.class.getResourceAsStream("/scales/phq-9.yaml")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sit(Served served, Collection<String> codes) throws Exception {
        try (var phones = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(); var pupils = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var code : codes) all.add(pupils.submit(() -> {
                one(new Phone(phones, served, code, new AtomicReference<>("")));
                return null;
            }));
            for (var each : all) each.get();
        }
    }

    private void one(Phone phone) throws Exception {
        Thread.sleep(ThreadLocalRandom.current().nextLong(OPENING.toMillis()));
        send(phone, "/s", "code=" + URLEncoder.encode(phone.code(), UTF_8), "/s/q");
        phone.look("/s/q");
        send(phone, "/s/yes", "", "/s/q");
        for (int item = 1; item <= ITEMS; item++) {
            Thread.sleep(THINK.toMillis() / 2 + ThreadLocalRandom.current().nextLong(THINK.toMillis()));
            long begun = System.nanoTime();
            send(phone, "/s/q", "item=" + item + "&value=0", "/s/q?item=" + (item + 1));
            saving.add((System.nanoTime() - begun) / 1_000_000);
            saved.merge(phone.code(), 1, Integer::sum);
            phone.look("/s/q?item=" + (item + 1));
            taps.add((System.nanoTime() - begun) / 1_000_000);
        }
        send(phone, "/s/done", "", "/s/q");
        finished.incrementAndGet();
    }

    /** Until it leads where it is to lead: the time counts from the first press. */
    private void send(Phone phone, String path, String form, String leads) throws Exception {
        for (int i = 0; i < 20; i++) {
            if (phone.send(path, form).endsWith(leads)) return;
            again.incrementAndGet();
            Thread.sleep(AGAIN);
        }
        throw new IllegalStateException(path + " was not answered twenty times");
    }

    /** One pupil's: they share what a phone has of its own, but for the code it keeps. */
    private record Phone(HttpClient client, Served served, String code, AtomicReference<String> kept) {
        private String send(String path, String form) throws Exception {
            var request = asked(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build();
            var headers = client.send(request, HttpResponse.BodyHandlers.discarding()).headers();
            headers.firstValue("Set-Cookie").filter(each -> each.startsWith("sitting=")).ifPresent(each -> kept.set(each.split(";", 2)[0]));
            return headers.firstValue("Location").orElse("");
        }

        private void look(String path) throws Exception {
            int status = client.send(asked(path).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == 503) {
                Thread.sleep(AGAIN);
                status = client.send(asked(path).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            }
            if (status != 200) throw new IllegalStateException(path + " answered " + status);
        }

        private HttpRequest.Builder asked(String path) {
            return HttpRequest.newBuilder(URI.create(served.url(path))).header("Cookie", kept.get());
        }

        @Override
        public String toString() {
            return "Phone";
        }
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
