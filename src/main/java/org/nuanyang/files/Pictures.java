package org.nuanyang.files;

import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.nuanyang.files.Content.Kind;

/**
 * Makes a picture anew: unpacked, turned upright, shrunk and written as a JPEG that holds nothing but the picture. How
 * large it claims to be is read from its header before anything is unpacked.
 */
final class Pictures {
    static final int LONG_SIDE = 1600;
    static final int THUMBNAIL = 240;
    private static final long MOST_PIXELS = 50_000_000;
    /** A progressive JPEG is held whole while it is unpacked, six bytes a pixel. */
    private static final long MOST_PROGRESSIVE = 25_000_000;
    private static final int MOST_SCANS = 40;

    private Pictures() {}

    static Content madeAnew(byte[] sent, Format format) throws Unkeepable {
        var jpeg = format == Format.JPEG ? JpegHeader.of(sent) : JpegHeader.NONE;
        if (jpeg.scans() > MOST_SCANS) throw new Unkeepable("files.refusal.unreadable-picture");
        var picture = shrunk(unpacked(sent, format, jpeg), LONG_SIDE);
        var upright = upright(picture, jpeg.orientation());
        return new Content(Kind.PICTURE, jpeg(upright, 0.82f), jpeg(shrunk(upright, THUMBNAIL), 0.75f), null);
    }

    private static BufferedImage unpacked(byte[] sent, Format format, JpegHeader jpeg) throws Unkeepable {
        var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            return unpacked(reader, jpeg.progressive() ? MOST_PROGRESSIVE : MOST_PIXELS);
        } catch (IOException | RuntimeException broken) {
            throw new Unkeepable("files.refusal.unreadable-picture");
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage unpacked(ImageReader reader, long mostPixels) throws IOException, Unkeepable {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > mostPixels) throw new Unkeepable("files.refusal.pixels", width, height, mostPixels / 10_000);
        var every = Math.max(1, Math.max(width, height) / (2 * LONG_SIDE));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, param);
    }

    /** Halved as often as can be, then drawn at its size: one large step would leave jagged lines. */
    private static BufferedImage shrunk(BufferedImage image, int longSide) {
        var now = image;
        while (Math.max(now.getWidth(), now.getHeight()) >= 2 * longSide) {
            now = drawn(now, Math.max(1, now.getWidth() / 2), Math.max(1, now.getHeight() / 2));
        }
        double factor = Math.min(1, (double) longSide / Math.max(now.getWidth(), now.getHeight()));
        return drawn(now, Math.max(1, (int) Math.round(now.getWidth() * factor)), Math.max(1, (int) Math.round(now.getHeight() * factor)));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        return drawn(image, width, height, AffineTransform.getScaleInstance((double) width / image.getWidth(), (double) height / image.getHeight()));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, how, null);
        pen.dispose();
        return drawn;
    }

    /** The eight ways in which a camera says how it was held (Exif tag 0x0112). */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        double w = image.getWidth();
        double h = image.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> null;
        };
        if (turn == null) return image;
        return orientation < 5 ? drawn(image, (int) w, (int) h, turn) : drawn(image, (int) h, (int) w, turn);
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream(1 << 18);
        try (var to = new MemoryCacheImageOutputStream(out)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
