package org.nuanyang.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A browser without scripts: keeps cookies, sends the hidden field of the last page's form, follows when told. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern DOWNLOAD = Pattern.compile("name=\"download\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String address;
    private final int port;
    private String token = "";

    public Browser(int port) {
        this.port = port;
        address = "http://127.0.0.1:" + port;
    }

    public record Answer(int status, String body, HttpResponse<String> response) {
        public String location() {
            return response.headers().firstValue("Location").map(url -> url.replaceFirst("^http://[^/]+", "")).orElse("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).GET();
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return send(request);
    }

    /** Names and values in turn, and the form's token. */
    public Answer post(String path, String... fields) {
        return postAs(token, path, fields);
    }

    public Answer postWithoutToken(String path, String... fields) {
        return postAs("", path, fields);
    }

    /** With the second step, for whom there is one. */
    public Answer signIn(String login, String password) {
        var answer = password(login, password);
        return answer.location().equals("/sign-in/second") ? second(Authenticator.codeOf(port, login)) : answer;
    }

    /** The first step alone. */
    public Answer password(String login, String password) {
        get("/sign-in");
        return post("/sign-in", "login", login, "password", password);
    }

    public Answer second(String code) {
        get("/sign-in/second");
        return post("/sign-in/second", "code", code);
    }

    /** Sets the second step up where a duty asks for it, and goes on. */
    public Browser secure() {
        var page = get("/account/second").body();
        var secret = SECRET.matcher(page);
        if (!secret.find()) throw new AssertionError("no secret: " + page);
        var answer = post("/account/second/app", "code", Authenticator.code(port, secret.group(1)));
        if (answer.status() != 200) throw new AssertionError("not set up: " + answer.body());
        return this;
    }

    /** Sends a form with a file in it, and further fields: names and values in turn. */
    public Answer upload(String path, String field, String fileName, byte[] file, String... fields) {
        var body = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2)
            body.writeBytes(("--b0undary\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1] + "\r\n").getBytes(UTF_8));
        body.writeBytes(("--b0undary\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--b0undary\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b0undary--\r\n".getBytes(UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=b0undary").POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A file as it was fetched. */
    public record Taken(HttpResponse<byte[]> response, String register) {
        public byte[] bytes() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Takes a file out: its purpose is asked and told, it is made, and fetched. Names and values in turn of what else is said. */
    public Taken takeOut(String path, String... more) {
        var asked = get(path);
        var id = DOWNLOAD.matcher(asked.body());
        if (asked.status() != 200 || !id.find()) throw new AssertionError("nothing was asked: " + asked.status() + asked.body());
        var fields = new ArrayList<>(List.of("download", id.group(1)));
        if (!List.of(more).contains("takenFor")) fields.addAll(List.of("takenFor", "CARE"));
        fields.addAll(List.of(more));
        var made = post(path, fields.toArray(String[]::new));
        if (made.status() != 302) throw new AssertionError("not made: " + made.status() + made.body());
        return new Taken(bytes(made.location() + "/file"), made.location());
    }

    /** What stands at an address, byte for byte. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address + path)).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs in and says so when it does not work. */
    public Browser as(String login, String password) {
        var answer = signIn(login, password);
        if (answer.status() != 302) throw new AssertionError("not signed in: " + answer.body());
        if (get("/account").location().equals("/account/second")) {
            secure();
            get("/account");
        }
        return this;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(each -> each.getName().equals(name))
                .map(each -> each.getValue()).findFirst().orElse("");
    }

    private Answer postAs(String formToken, String path, String... fields) {
        var body = new StringBuilder("_csrf=").append(encoded(formToken));
        for (int i = 0; i < fields.length; i += 2) body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) token = found.group(1).replace("&#34;", "\"").replace("&amp;", "&");
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
