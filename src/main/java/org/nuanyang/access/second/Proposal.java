package org.nuanyang.access.second;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;

/**
 * A secret that an authenticator app is to take over, not yet in force. Prints nothing.
 *
 * @param sealed the same, sealed, for the session to keep meanwhile
 */
public record Proposal(byte[] secret, String sealed, String issuer, String login) {
    private static final int QUIET = 4;

    /** For typing: ABCD EFGH … */
    public String text() {
        return Base32.of(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String address() {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(encoded(issuer), encoded(login), Base32.of(secret), encoded(issuer), Totp.SECONDS);
    }

    /** Width and height of the picture in modules, its quiet margin included. */
    public int size() {
        return picture().size + 2 * QUIET;
    }

    /** The dark modules as an SVG path. */
    public String path() {
        var picture = picture();
        var path = new StringBuilder();
        for (int y = 0; y < picture.size; y++)
            for (int x = 0; x < picture.size; x++)
                if (picture.getModule(x, y)) path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        return path.toString();
    }

    private QrCode picture() {
        return QrCode.encodeText(address(), QrCode.Ecc.MEDIUM);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Proposal";
    }
}
