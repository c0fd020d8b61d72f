package org.nuanyang.fuzz;

/** A target with an error to be found. */
public final class Faulty {
    private Faulty() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (new String(input, java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("1582")) throw new IllegalStateException("a year like no other");
    }
}
