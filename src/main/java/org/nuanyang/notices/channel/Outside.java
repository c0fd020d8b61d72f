package org.nuanyang.notices.channel;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The only door out. Addresses come from people who configure or subscribe, so the server does not write to whatever they say:
 * TLS only, no address of the own network or of this machine unless the operator lets it, no redirect is followed, ten seconds,
 * and no more than 16 KB of an answer is read.
 */
@Component
@EnableConfigurationProperties(NoticesSettings.class)
public class Outside {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 16 << 10;

    private final NoticesSettings settings;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();

    Outside(NoticesSettings settings) {
        this.settings = settings;
    }

    record Reply(int status, String body) {
        boolean good() {
            return status >= 200 && status < 300;
        }

        /** Too many at once, or a trouble of the server's own. */
        boolean passing() {
            return status == 408 || status == 425 || status == 429 || status >= 500;
        }

        Answer refused(String said) {
            var line = status + " " + said;
            return passing() ? new Answer.Later(line) : new Answer.Never(line);
        }
    }

    /** What is wrong with an address that somebody has typed; null when it may be written to. */
    public @Nullable Refusal objection(URI url) {
        if (url.getHost() == null || url.getUserInfo() != null) return Refusal.of("notices.address.shape", url.toString());
        var host = objection(url.getHost());
        if (host != null) return host;
        return "https".equalsIgnoreCase(url.getScheme()) || tryingOut(url.getHost())
                ? null : Refusal.of("notices.address.https");
    }

    /** The same of a server by its name alone. */
    public @Nullable Refusal objection(String host) {
        try {
            for (var address : InetAddress.getAllByName(host))
                if (!may(address)) return Refusal.of("notices.address.private", host);
            return null;
        } catch (UnknownHostException e) {
            return Refusal.of("notices.address.unknown", host);
        }
    }

    /** Is it a push service of a browser? Anybody who signs in may tell one. */
    public boolean pushes(URI endpoint) {
        if (endpoint.getHost() == null || objection(endpoint) != null) return false;
        return tryingOut(endpoint.getHost())
                || settings.pushHosts().stream().anyMatch(host -> endpoint.getHost().equals(host) || endpoint.getHost().endsWith("." + host));
    }

    /** This machine, and the operator lets it be written to. */
    public boolean tryingOut(String host) {
        return settings.loopback() && loopback(host);
    }

    Reply send(HttpRequest request) throws IOException {
        if (objection(request.uri()) != null) throw new IOException("not an address that may be written to: " + request.uri().getHost());
        var sending = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST));
        try {
            var response = sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new Reply(response.statusCode(), response.body());
        } catch (TimeoutException e) {
            sending.cancel(true);
            throw new IOException("no answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static String what(Exception e) {
        return e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName() : e.getMessage();
    }

    private boolean may(InetAddress address) {
        if (address.isLoopbackAddress()) return settings.loopback();
        if (address.isAnyLocalAddress() || address.isMulticastAddress() || address.isLinkLocalAddress()) return false;
        return settings.privateAddresses() || !own(address);
    }

    /** 10/8, 172.16/12, 192.168/16, 100.64/10; fc00::/7, fec0::/10, and the addresses in which another one is hidden. */
    private static boolean own(InetAddress address) {
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address six) {
            boolean translated = first == 0 && second == 0x64 || first == 0x20 && second == 0x02 || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
            return (first & 0xfe) == 0xfc || six.isSiteLocalAddress() || six.isIPv4CompatibleAddress() || translated;
        }
        return address.isSiteLocalAddress() || first == 0 || first == 100 && (second & 0xc0) == 64 || first >= 240;
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
