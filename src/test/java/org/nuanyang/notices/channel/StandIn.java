package org.nuanyang.notices.channel;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of this machine that stands in for a work chat, an SMS gateway or a push service: keeps what it gets, answers as told. */
public final class StandIn implements AutoCloseable {
    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String body = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private volatile String location = "";

    public record Got(URI uri, Headers headers, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    public StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            got.add(new Got(exchange.getRequestURI(), exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            if (!location.isEmpty()) exchange.getResponseHeaders().set("Location", location);
            var answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            if (answer.length > 0) exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public StandIn answers(int status, String body) {
        this.status = status;
        this.body = body;
        return this;
    }

    public StandIn sendsOnTo(URI elsewhere) {
        location = elsewhere.toString();
        return answers(302, "");
    }

    public List<Got> got() {
        return List.copyOf(got);
    }

    public Got last() {
        return got.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
