package org.nuanyang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.nuanyang.bench.LoadPeople.Person;
import org.nuanyang.common.Ids;

/**
 * One person at a browser, by the mix below: looks, thinks, looks again. A teacher mostly at Today, a child's page and diary,
 * and in one of ten turns writes a record; a principal at Today, the list and what is carried out; a supervisor at the queue;
 * an officer at the county's figures. The parts of a page that a browser keeps (styles, scripts) are not asked for again.
 */
final class VirtualUser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String[] SURNAMES = {"王", "李", "张", "陈", "杨", "周", "吴", "刘"};

    private final Person person;
    private final Served served;
    private final HttpClient client;
    private final LoadLog log;
    private final Random dice;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    VirtualUser(Person person, Served served, HttpClient client, LoadLog log, long seed) {
        this.person = person;
        this.served = served;
        this.client = client;
        this.log = log;
        this.dice = new Random(seed);
    }

    void signIn() {
        look("sign-in", "/sign-in", 200);
        var next = send("sign-in", form("/sign-in", "login", person.login(), "password", LoadPeople.PASSWORD), 302);
        if (next.endsWith("/sign-in/second")) {
            look("sign-in", "/sign-in/second", 200);
            send("sign-in", form("/sign-in/second", "code", LoadPeople.code()), 302);
        }
        look("today", "/", 200);
    }

    void work(Load.Hours hours) throws InterruptedException {
        Thread.sleep(dice.nextLong(hours.think().toMillis()));
        while (hours.on()) {
            turn(hours);
            think(hours);
        }
    }

    private void turn(Load.Hours hours) throws InterruptedException {
        int at = dice.nextInt(100);
        switch (person.kind()) {
            case TEACHER -> {
                var child = person.children().get(dice.nextInt(person.children().size()));
                if (at < 45) look("today", "/", 200);
                else if (at < 65) look("child", "/children/" + child, 200);
                else if (at < 75) look("diary", "/children/" + child + "/diary", 200);
                else if (at < 90) look("list", "/children", 200);
                else {
                    look("form", "/care/new?child=" + child + "&kind=TALK", 200);
                    think(hours);
                    save(child.toString());
                }
            }
            case PRINCIPAL -> {
                if (at < 50) look("today", "/", 200);
                else if (at < 70) look("list", "/children", 200);
                else if (at < 80) look("search", "/children?q=" + encoded(SURNAMES[dice.nextInt(SURNAMES.length)]), 200);
                else look("completion", "/care/completion", 200);
            }
            case SUPERVISOR -> {
                if (at < 20) look("today", "/", 200);
                else if (at < 80) look("queue", "/care/queue", 200);
                else look("completion", "/care/completion", 200);
            }
            case OFFICER -> {
                if (at < 20) look("today", "/", 200);
                else if (at < 70) look("figures", "/figures", 200);
                else if (at < 85) look("queue", "/care/queue", 200);
                else look("search", "/children?q=" + encoded(SURNAMES[dice.nextInt(SURNAMES.length)]), 200);
            }
        }
    }

    void save(String child) {
        send("save", form("/care/new", "id", Ids.next().toString(), "kind", "TALK", "children", child, "day", LocalDate.now().toString(), "reached", "true", "minutes", "15",
                "told.said", "第 " + dice.nextInt(1_000_000) + " 次说到学习和家里的事，愿意下周再聊。", "anyway", "true", "back", "/"), 302);
    }

    private void think(Load.Hours hours) throws InterruptedException {
        long mean = hours.think().toMillis();
        Thread.sleep(mean / 2 + dice.nextLong(mean));
    }

    void look(String kind, String path, int expected) {
        send(kind, HttpRequest.newBuilder(URI.create(served.url(path))).GET(), expected);
    }

    private HttpRequest.Builder form(String path, String... fields) {
        var body = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        return HttpRequest.newBuilder(URI.create(served.url(path))).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString()));
    }

    /** From the first byte sent to the last received. @return the address it leads to; empty when it is none or was not answered */
    private String send(String kind, HttpRequest.Builder request, int expected) {
        request.timeout(PATIENCE).header("Cookie", String.join("; ", cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList()));
        long begun = System.nanoTime();
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            log.took(kind, System.nanoTime() - begun, answer.statusCode() == expected ? "" : answer.statusCode() + " " + answer.uri().getPath() + " " + answer.headers().firstValue("Location").orElse(""));
            answer.headers().allValues("Set-Cookie").stream().flatMap(line -> HttpCookie.parse(line).stream()).forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
            var found = TOKEN.matcher(answer.body());
            if (found.find()) token = found.group(1).replace("&#34;", "\"").replace("&amp;", "&");
            return answer.headers().firstValue("Location").orElse("");
        } catch (IOException e) {
            log.took(kind, System.nanoTime() - begun, e.toString());
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
