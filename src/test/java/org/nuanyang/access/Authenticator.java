package org.nuanyang.access;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuanyang.access.second.Totp;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.Vault;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The phone of everybody in tests: it knows the server of each port, and the secrets that are kept there. */
public final class Authenticator implements ApplicationListener<WebServerInitializedEvent> {
    private static final Map<Integer, ApplicationContext> SERVERS = new ConcurrentHashMap<>();

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        SERVERS.put(event.getWebServer().getPort(), event.getApplicationContext());
    }

    /** The code of a secret that a page offers, typed as it stands there. */
    static String code(int port, String base32) {
        return Totp.code(bytes(base32.replaceAll("\\s", "")), Totp.step(clock(port).instant()));
    }

    /** The code of this moment. In tests the clock stands, so a code that was used is forgotten to have been. */
    public static String codeOf(int port, String login) {
        var database = JdbcClient.create(SERVERS.get(port).getBean(OwnerDatabase.class).open());
        var sealed = database.sql("""
                update access.totp
                   set last_step = 0
                  from access.account
                 where account.county_id = totp.county_id and account.id = totp.account_id and account.login = :login
                returning totp.secret_sealed
                """).param("login", login).query(byte[].class).single();
        return Totp.code(SERVERS.get(port).getBean(Vault.class).openBytes(sealed), Totp.step(clock(port).instant()));
    }

    private static Clock clock(int port) {
        return SERVERS.get(port).getBean(Clock.class);
    }

    private static byte[] bytes(String base32) {
        var bits = new StringBuilder();
        for (char each : base32.toCharArray())
            bits.append(String.format("%5s", Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each))).replace(' ', '0'));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        return bytes;
    }
}
