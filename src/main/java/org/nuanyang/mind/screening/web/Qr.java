package org.nuanyang.mind.screening.web;

import io.nayuki.qrcodegen.QrCode;

/** @param path the dark modules as SVG, {@code size} modules wide */
public record Qr(int size, String path) {
    static Qr of(String text) {
        var picture = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < picture.size; y++)
            for (int x = 0; x < picture.size; x++) if (picture.getModule(x, y)) path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        return new Qr(picture.size, path.toString());
    }
}
