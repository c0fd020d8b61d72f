package org.nuanyang.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What is read of a JPEG beside its picture.
 *
 * @param orientation 1 to 8, how the camera was held
 * @param scans how often the picture is gone over while it is unpacked
 */
record JpegHeader(int orientation, boolean progressive, int scans) {
    static final JpegHeader NONE = new JpegHeader(1, false, 1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);
    private static final int ORIENTATION = 0x0112;

    static JpegHeader of(byte[] jpeg) {
        int orientation = 1;
        boolean progressive = false;
        int scans = 0;
        for (int at = 0; at + 1 < jpeg.length; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xDA) scans++;
        }
        for (int at = 2; at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF; ) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xDA) break;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            progressive |= marker == 0xC2;
            if (marker == 0xE1) orientation = orientation(jpeg, at + 4, at + 2 + length, orientation);
            at += 2 + length;
        }
        return new JpegHeader(orientation, progressive, scans);
    }

    private static int orientation(byte[] jpeg, int from, int until, int before) {
        if (until > jpeg.length || from + 14 > until || !Arrays.equals(jpeg, from, from + 6, EXIF, 0, 6)) return before;
        var tiff = ByteBuffer.wrap(jpeg, from + 6, until - from - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) return before;
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = directory + 2; entries-- > 0 && entry + 12 <= tiff.limit(); entry += 12) {
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) return tiff.getShort(entry + 8) & 0xFFFF;
        }
        return before;
    }

    /** The same picture without what was written about it (Exif, XMP, comments …); colours are left as they are. */
    static byte[] withoutWords(byte[] jpeg) {
        var out = new ByteArrayOutputStream(jpeg.length);
        out.write(jpeg, 0, 2);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xDA) break;
            int end = Math.min(jpeg.length, at + 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF));
            boolean words = marker == 0xFE || marker >= 0xE1 && marker <= 0xEF && marker != 0xE2 && marker != 0xEE;
            if (!words) out.write(jpeg, at, end - at);
            at = end;
        }
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }
}
