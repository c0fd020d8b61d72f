package org.nuanyang.files;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks whether the packed parts of a PDF unpack to something reasonable before anybody unpacks them to keep. */
final class Unpacking {
    /** A page scanned in colour at 600 dots an inch is 104 MB. */
    private static final long LARGEST_PART = 160L << 20;
    private static final long LARGEST_SUM = 800L << 20;
    private static final byte[] START = {'s', 't', 'r', 'e', 'a', 'm'};

    private Unpacking() {}

    static boolean isReasonable(byte[] pdf) {
        long sum = 0;
        var buffer = new byte[1 << 16];
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            long part = unpacked(pdf, at, buffer);
            sum += part;
            if (part > LARGEST_PART || sum > LARGEST_SUM) return false;
        }
        return true;
    }

    private static int next(byte[] pdf, int from) {
        for (int i = from; i + START.length + 2 < pdf.length; i++) {
            if (pdf[i] != 's' || !java.util.Arrays.equals(pdf, i, i + START.length, START, 0, START.length)) continue;
            int after = i + START.length;
            if (pdf[after] == '\r' && pdf[after + 1] == '\n') return after + 2;
            if (pdf[after] == '\n' || pdf[after] == '\r') return after + 1;
        }
        return -1;
    }

    private static long unpacked(byte[] pdf, int at, byte[] buffer) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, at, pdf.length - at);
            long bytes = 0;
            for (int read; bytes <= LARGEST_PART && (read = inflater.inflate(buffer)) > 0; ) bytes += read;
            return bytes;
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
