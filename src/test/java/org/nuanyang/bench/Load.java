package org.nuanyang.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.nuanyang.bench.LoadPeople.Person;

/**
 * Two hundred people at once at a county with two school years of records (scale 1), who think five seconds between two looks:
 * 150 teachers, 20 principals, 15 supervisors, 15 officers of the county, mixed as {@link VirtualUser} says. The product runs
 * as a program of its own on the same machine; the first minute does not count.
 */
final class Load implements Bench.Measurement {
    private static final int TEACHERS = 150;
    private static final int PRINCIPALS = 20;
    private static final int SUPERVISORS = 15;
    private static final int OFFICERS = 15;
    private static final Duration THINK = Duration.ofSeconds(5);
    private static final int BOUND_MS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SAMPLE = Duration.ofSeconds(30);
    private static final int SIGNING_IN_AT_ONCE = 4;

    record Hours(long endNanos, Duration think) {
        boolean on() {
            return System.nanoTime() < endNanos;
        }
    }

    @Override
    public Map<String, Object> measure() throws Exception {
        int minutes = Options.minutes(10);
        List<Person> people;
        try (var product = CareYears.alone()) {
            people = new LoadPeople(product).lay(TEACHERS, PRINCIPALS, SUPERVISORS, OFFICERS);
        }
        try (var served = Served.asItIs(CareYears.folder(1), PATIENCE); var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var figures = Figures.of("teachers", TEACHERS, "principals", PRINCIPALS, "supervisors", SUPERVISORS, "officers", OFFICERS,
                    "thinkSeconds", THINK.toSeconds(), "minutes", minutes);
            var log = new LoadLog();
            var users = signedIn(people, served, client, log);
            figures.put("memoryBefore", served.memory().figures());
            var warmUp = minutes > 1 ? Duration.ofMinutes(1) : Duration.ofSeconds(10);
            var most = worked(users, served, warmUp);
            log.forget();
            var measured = Duration.ofMinutes(minutes).minus(minutes > 1 ? Duration.ZERO : warmUp);
            most = most.most(worked(users, served, measured));
            figures.putAll(log.figures(measured.toMillis() / 1000.0, BOUND_MS));
            figures.put("memoryAtMost", most.figures());
            return figures;
        }
    }

    private static List<VirtualUser> signedIn(List<Person> people, Served served, HttpClient client, LoadLog log) throws Exception {
        var users = new ArrayList<VirtualUser>();
        try (var some = Executors.newFixedThreadPool(SIGNING_IN_AT_ONCE, Thread.ofVirtual().factory())) {
            var signing = new ArrayList<Future<?>>();
            for (var person : people) {
                var user = new VirtualUser(person, served, client, log, ThreadLocalRandom.current().nextLong());
                users.add(user);
                signing.add(some.submit(user::signIn));
            }
            for (var each : signing) each.get();
        }
        if (!log.clean()) throw new IllegalStateException("not everybody is signed in: " + log.troubles());
        return users;
    }

    /** @return the most memory seen meanwhile */
    private static Memory worked(List<VirtualUser> users, Served served, Duration length) throws Exception {
        var hours = new Hours(System.nanoTime() + length.toNanos(), THINK);
        var most = served.memory();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Future<?>>();
            for (var user : users) working.add(all.submit(() -> {
                user.work(hours);
                return null;
            }));
            while (hours.on()) {
                Thread.sleep(SAMPLE);
                most = most.most(served.memory());
            }
            for (var each : working) each.get();
        }
        return most;
    }
}
