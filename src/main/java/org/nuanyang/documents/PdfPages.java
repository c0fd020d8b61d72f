package org.nuanyang.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a PDF from a template of {@code src/main/jte} that is written as XHTML with print CSS (CSS 2.1, lengths in mm).
 * The template's {@code @param page} is the record handed over. The renderer reaches neither files nor the network: a
 * picture comes as a {@code data:} address, and
 * a character that the font lacks is printed as an empty box to be filled in by hand.
 */
@Component
public class PdfPages {
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.nuanyang");
    private final Typeface typeface = new Typeface();

    /** @param template its name without {@code .jte}, such as {@code roster/documents/cards} */
    public void write(String template, Object page, OutputStream out) throws IOException {
        write(template, page, new PdfRendererBuilder().toStream(out));
    }

    /** The same as PDF/A-2, to be put on file: whoever opens it in thirty years sees what we see. */
    public void writeForTheFile(String template, Object page, OutputStream out) throws IOException {
        write(template, page, new PdfRendererBuilder().usePdfAConformance(PdfAConformance.PDFA_2_U).useColorProfile(COLOURS).toStream(out));
    }

    private void write(String template, Object page, PdfRendererBuilder builder) throws IOException {
        var xhtml = new StringOutput();
        engine.render(template + ".jte", Map.of("page", page), xhtml);
        builder.useFastMode()
                .withProducer("Nuanyang")
                .useReplacementText("□")
                .useUriResolver((_, uri) -> isPicture(uri) ? uri : null)
                .useExternalResourceAccessControl((uri, _) -> isPicture(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withW3cDocument(parsed(xhtml.toString()), null);
        typeface.useIn(builder);
        builder.run();
    }

    /** Reading ten thousands of glyphs takes seconds; the first person to print should not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofPlatform().name("warm-up-of-fonts").daemon().start(() -> {
            try {
                write("documents/warm-up", "暖阳", OutputStream.nullOutputStream());
            } catch (IOException | RuntimeException e) {
                LoggerFactory.getLogger(PdfPages.class).warn("the fonts could not be read ahead", e);
            }
        });
    }

    private static Document parsed(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(Printable.text(xhtml))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the template is not well-formed XHTML", e);
        }
    }

    /** A picture that the page carries in itself. */
    private static boolean isPicture(@Nullable String uri) {
        return uri != null && (uri.startsWith("data:image/jpeg;base64,") || uri.startsWith("data:image/png;base64,"));
    }
}
