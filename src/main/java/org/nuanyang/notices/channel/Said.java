package org.nuanyang.notices.channel;

/** What another server said, fit to be kept: it may repeat the address or the phone it was given, or a secret of the request. */
final class Said {
    private static final int LONGEST = 200;

    private Said() {}

    static String of(String said) {
        var plain = said.replaceAll("\\s+", " ").replaceAll("\\S+@\\S+", "…@…").replaceAll("https?://\\S+", "…").replaceAll("\\d{7,}", "…")
                .replaceAll("[A-Za-z0-9_-]{24,}", "…").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
