package org.nuanyang.notices.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server of this machine: speaks as much SMTP as a letter needs and keeps the letters. */
public final class PostOffice implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    public PostOffice() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** @param command the beginning of a line: RCPT, DATA */
    public void refuses(String command, String answer) {
        refusals.put(command, answer);
    }

    public void takesAll() {
        refusals.clear();
    }

    /** Each with its envelope's receiver in the first line. */
    public List<String> letters() {
        return List.copyOf(letters);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                talk(caller);
            } catch (IOException e) {
                // the caller has hung up, or the test is over
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 stand-in");
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
            var refusal = refusals.get(command);
            if (refusal != null) say(caller, refusal);
            else switch (command) {
                case "DATA" -> {
                    say(caller, "354 go on");
                    for (var text = in.readLine(); !text.equals("."); text = in.readLine()) letter.append(text).append('\n');
                    letters.add(letter.toString());
                    say(caller, "250 taken");
                }
                case "RCPT" -> {
                    letter.append(line).append('\n');
                    say(caller, "250 ok");
                }
                case "QUIT" -> {
                    say(caller, "221 bye");
                    return;
                }
                default -> say(caller, "250 ok");
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
