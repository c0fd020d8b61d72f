package org.nuanyang.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What a file is by its first bytes. */
enum Format {
    JPEG, PNG, PDF, HEIC, WEBP, OTHER;

    static Format of(byte[] sent) {
        var start = new String(sent, 0, Math.min(sent.length, 12), ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (start.startsWith("%PDF-")) return PDF;
        if (start.startsWith("RIFF") && start.endsWith("WEBP")) return WEBP;
        return start.length() == 12 && start.startsWith("ftyp", 4) && start.substring(8).matches("hei[cxms]|hev[cx]|mif1|msf1|avif") ? HEIC : OTHER;
    }
}
