package org.nuanyang.mind.letter.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * What hangs in classrooms.
 *
 * @param path the dark modules of the QR code as SVG, {@code size} modules wide
 */
public record LetterPoster(String school, String address, String place, int size, String path) {
    static LetterPoster of(String school, String address, String place) {
        var picture = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < picture.size; y++)
            for (int x = 0; x < picture.size; x++) if (picture.getModule(x, y)) path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        return new LetterPoster(school, address, place, picture.size, path.toString());
    }
}
