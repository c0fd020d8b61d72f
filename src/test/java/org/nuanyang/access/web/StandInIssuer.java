package org.nuanyang.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** A county's OpenID Connect issuer on this machine: what it says of whom, a test decides. */
public final class StandInIssuer {
    private record Asked(String nonce, String subject, String audience, boolean forged) {}

    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final RSAKey key = key();
    private final RSAKey another = key();
    private final HttpServer server;

    StandInIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "subject_types_supported":["public"],"response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(address())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the issuer's own page would do once somebody has signed in there: the address to go back to, without its host. */
    public String back(String question, String subject) {
        return back(question, subject, "nuanyang", false);
    }

    public String backForAnother(String question, String subject) {
        return back(question, subject, "somebody-else", false);
    }

    public String backForged(String question, String subject) {
        return back(question, subject, "nuanyang", true);
    }

    private String back(String question, String subject, String audience, boolean forged) {
        var asked = UriComponentsBuilder.fromUri(URI.create(question)).build().getQueryParams().toSingleValueMap();
        if (!"S256".equals(asked.get("code_challenge_method"))) throw new AssertionError("no PKCE: " + question);
        var code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked.get("nonce"), subject, audience, forged));
        return "/sign-in/county/back?code=" + code + "&state=" + asked.get("state");
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = Arrays.stream(new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&"))
                .map(each -> each.split("=", 2)).collect(Collectors.toMap(each -> each[0], each -> each[1]));
        var asked = codes.remove(sent.get("code"));
        if (asked == null || !sent.containsKey("code_verifier")) throw new IOException("not asked for");
        answer(exchange, "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + idToken(asked) + "\"}");
    }

    private String idToken(Asked asked) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder().issuer(address()).subject(asked.subject()).audience(asked.audience())
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60))).claim("nonce", asked.nonce()).build();
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(asked.forged() ? another : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("stand-in").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
