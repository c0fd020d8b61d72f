package org.nuanyang.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.files.Content.Reading;

@DisplayName("照片与扫描件的内容")
class ContentTest {
    @Nested @DisplayName("照片")
    class Photo {
        @Test
        void losesWhereAndByWhatItWasTaken() {
            var sent = Sample.photo(800, 600, 1);
            assertThat(words(sent)).contains("Exif", "GPS-30.65N");
            var kept = kept(sent);
            assertThat(words(kept.bytes())).doesNotContain("Exif", "GPS");
            assertThat(words(kept.thumbnail())).doesNotContain("Exif", "GPS");
        }

        @ParameterizedTest
        @CsvSource({"1,L", "2,R", "3,R", "4,L", "5,T", "6,T", "7,B", "8,B"})
        void standsAsItWasHeld(int orientation, char redSide) throws IOException {
            var image = read(kept(Sample.photo(400, 200, orientation)).bytes());
            assertThat(image.getWidth() > image.getHeight()).isEqualTo(orientation < 5);
            int x = redSide == 'L' ? 10 : redSide == 'R' ? image.getWidth() - 10 : image.getWidth() / 2;
            int y = redSide == 'T' ? 10 : redSide == 'B' ? image.getHeight() - 10 : image.getHeight() / 2;
            assertThat(image.getRGB(x, y) >> 16 & 0xFF).isGreaterThan(200);
        }

        @Test
        void isShrunkAndHasASmallOne() throws IOException {
            var kept = kept(Sample.photo(4032, 3024, 6));
            assertThat(read(kept.bytes())).satisfies(image -> {
                assertThat(image.getWidth()).isEqualTo(1200);
                assertThat(image.getHeight()).isEqualTo(1600);
            });
            assertThat(read(kept.thumbnail()).getHeight()).isEqualTo(240);
            assertThat(kept.bytes().length).isLessThan(200_000);
        }

        @Test
        void isNotEnlarged() throws IOException {
            assertThat(read(kept(Sample.png(120, 80)).bytes()).getWidth()).isEqualTo(120);
        }

        @Test
        void isRefusedByItsHeaderWhenItWouldUnpackToTooMuch() {
            var bomb = Sample.bomb(60_000, 60_000);
            assertThat(bomb.length).isLessThan(200);
            assertThat(refused(bomb)).contains("60,000×60,000", "5,000 万像素");
        }

        @Test
        void hidesNothingBehindThePicture() throws IOException {
            var polyglot = new ByteArrayOutputStream();
            polyglot.writeBytes(Sample.photo(300, 300, 1));
            polyglot.writeBytes("<html><script>alert(1)</script>PK\u0003\u0004evil.jar".getBytes(StandardCharsets.UTF_8));
            var kept = kept(polyglot.toByteArray());
            assertThat(words(kept.bytes())).doesNotContain("script", "evil");
            assertThat(read(kept.bytes()).getWidth()).isEqualTo(300);
        }

        @Test
        void isWhatItIsAndNotWhatItIsCalled() {
            assertThat(refused("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))).contains("不是其中任何一种");
            assertThat(refused("GIF89a".getBytes(StandardCharsets.UTF_8))).contains("JPG、PNG");
            assertThat(refused("RIFF\0\0\0\0WEBPVP8 ".getBytes(ISO_8859_1))).contains("WebP");
            assertThat(refused("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(ISO_8859_1))).contains("HEIC");
            assertThat(refused(new byte[0])).contains("JPG");
        }

        @Test
        void isRefusedWhenItCannotBeOpened() {
            var half = Sample.png(200, 200);
            assertThat(refused(java.util.Arrays.copyOf(half, 60))).contains("打不开");
            assertThat(refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3})).contains("打不开");
        }

        @Test
        void isNoPdf() {
            assertThat(Content.picture(Sample.scan(1))).isInstanceOf(Reading.Refused.class);
        }
    }

    @Nested @DisplayName("PDF 扫描件")
    class Scan {
        @Test
        void keepsItsPagesAndNothingElse() throws IOException {
            var sent = Sample.scan(2, (document, _) -> {
                document.getDocumentInformation().setAuthor("何秀兰");
                document.getDocumentInformation().setCreationDate(Calendar.getInstance());
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
                var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                var scripts = new PDJavascriptNameTreeNode();
                scripts.setNames(java.util.Map.of("run", new PDActionJavaScript("app.launchURL('http://example.org')")));
                names.setJavascript(scripts);
                var attached = new PDEmbeddedFilesNameTreeNode();
                attached.setNames(java.util.Map.of("evil.exe", new PDComplexFileSpecification()));
                names.setEmbeddedFiles(attached);
                document.getDocumentCatalog().setNames(names);
            });
            var kept = kept(sent);
            assertThat(kept.pages()).isEqualTo(2);
            try (var read = Loader.loadPDF(kept.bytes())) {
                assertThat(read.getNumberOfPages()).isEqualTo(2);
                assertThat(read.getDocumentInformation().getCOSObject().keySet()).isEmpty();
                assertThat(read.getDocumentCatalog().getCOSObject().keySet()).extracting(COSName::getName)
                        .containsExactlyInAnyOrder("Type", "Version", "Pages");
                var page = read.getPage(1);
                var picture = page.getResources().getXObject(page.getResources().getXObjectNames().iterator().next());
                try (var raw = picture.getStream().getCOSObject().createRawInputStream()) {
                    var jpeg = raw.readAllBytes();
                    assertThat(words(jpeg)).doesNotContain("Exif", "GPS");
                    assertThat(read(jpeg).getWidth()).isEqualTo(300);
                }
            }
        }

        @Test
        void isRefusedWhenItWouldLoseWords() {
            assertThat(refused(Sample.scan(1, (_, page) -> page.getAnnotations().add(new PDAnnotationText())))).contains("批注");
        }

        @Test
        void isRefusedWithTooManyPages() {
            assertThat(refused(Sample.scan(31))).contains("31 页", "30 页");
        }

        @Test
        void isRefusedWithAPassword() {
            assertThat(refused(Sample.scan(1, (document, _) ->
                    document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))))).contains("密码");
        }

        @Test
        void isRefusedWhenItIsBrokenOrUnpacksToTooMuch() throws IOException {
            assertThat(refused("%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8))).contains("打不开");
            assertThat(refused(packed(200 << 20))).contains("打不开");
        }

        private static byte[] packed(int zeros) throws IOException {
            var out = new ByteArrayOutputStream();
            try (var document = new PDDocument()) {
                var stream = document.getDocument().createCOSStream();
                try (var to = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    for (int i = 0; i < zeros >> 16; i++) to.write(new byte[1 << 16]);
                }
                document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
                document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, stream);
                document.save(out);
            }
            assertThat(out.size()).isLessThan(1 << 20);
            return out.toByteArray();
        }
    }

    private static Content kept(byte[] sent) {
        return ((Reading.Readable) Content.of(sent)).content();
    }

    private static String refused(byte[] sent) {
        return ((Reading.Refused) Content.of(sent)).why().words();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String words(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
