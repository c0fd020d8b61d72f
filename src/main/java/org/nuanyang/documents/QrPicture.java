package org.nuanyang.documents;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A QR code as a picture that {@link PdfPages} draws; it draws no SVG. With the white edge that a reader needs. */
public final class QrPicture {
    private static final int EDGE = 2;
    private static final int DOTS = 8;

    private QrPicture() {}

    public static String of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int width = (code.size + 2 * EDGE) * DOTS;
        var picture = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < width; y++)
            for (int x = 0; x < width; x++) picture.setRGB(x, y, code.getModule(x / DOTS - EDGE, y / DOTS - EDGE) ? 0 : 0xFFFFFF);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
