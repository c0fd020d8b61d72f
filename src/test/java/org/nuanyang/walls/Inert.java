package org.nuanyang.walls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether what somebody typed is only ever text: in pages, data, workbooks, papers and headers. What is typed carries
 * {@link #MARK}, so that what it would become can be told from what a page is made of.
 */
final class Inert {
    static final String MARK = "nv7";
    /** Ends an attribute and a text; asks templates and the database to think. Short enough for a name. */
    static final String MARKUP = "nv7\"'><svg/onload=nv7()>${7*7}';--";
    static final String LONG_MARKUP = "nv7\"'></td><svg/onload=nv7()></script><!--${7*7}{{7*7}}#{7*7}';drop table roster.child;--";
    /** Begins as a spreadsheet's formula does; goes on as a header would. */
    static final String FORMULA = "=nv7+cmd|' /C'!A0\";\r\nX-Nv7: 1";
    static final String LONG_FORMULA = "=nv7+cmd|' /C calc'!A0\";\r\nX-Nv7: 1\r\n\r\n<u nv7>.";

    private static final Pattern RAW = Pattern.compile("<svg/onload=nv7|<u nv7>|nv7\"'>|</script><!--\\$");
    private static final Pattern THOUGHT = Pattern.compile("nv7\\(\\)(>|&gt;)49|<!--49|&lt;!--49|\\{\\{49|49\\{\\{");
    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]{2,5});");

    private final List<String> faults = new ArrayList<>();
    private boolean met;
    private String kind = "";

    static Inert of(MockHttpServletResponse response) throws Exception {
        var found = new Inert();
        found.headers(response);
        found.body(String.valueOf(response.getContentType()), response.getContentAsByteArray());
        return found;
    }

    static Inert of(String type, byte[] body) throws Exception {
        var found = new Inert();
        found.body(type, body);
        return found;
    }

    List<String> faults() {
        return faults;
    }

    /** Whether what was typed is shown here at all. */
    boolean met() {
        return met;
    }

    /** html, json, xlsx, docx, pdf, text. */
    String kind() {
        return kind;
    }

    private void headers(MockHttpServletResponse response) {
        for (var name : response.getHeaderNames()) {
            if (name.equalsIgnoreCase("X-Nv7")) faults.add("a header of its own");
            for (var value : response.getHeaders(name)) if (value.matches("(?s).*[\r\n\0].*")) faults.add("a line break in " + name);
        }
        var type = String.valueOf(response.getContentType());
        if (response.getContentAsByteArray().length > 0 && !type.startsWith("text/html") && !"nosniff".equals(response.getHeader("X-Content-Type-Options")))
            faults.add("a browser may guess what " + type + " is");
    }

    private void body(String type, byte[] body) throws Exception {
        var start = new String(body, 0, Math.min(5, body.length), ISO_8859_1);
        if (start.startsWith("PK")) archive(body);
        else if (start.startsWith("%PDF")) pdf(body);
        else text(type, new String(body, UTF_8));
    }

    private void text(String type, String text) {
        met = text.contains(MARK);
        if (THOUGHT.matcher(text).find()) faults.add("a template has thought about it");
        if (type.contains("json")) {
            kind = "json";
            if (!text.isEmpty()) JsonMapper.shared().readTree(text);
            return;
        }
        kind = type.startsWith("text/html") ? "html" : "text";
        if (kind.equals("html")) RAW.matcher(text).results().forEach(found -> faults.add("as markup: …" + around(text, found.start())));
        else if (met && !type.startsWith("text/calendar")) faults.add("as " + type);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 40)).replaceAll("\\s+", " ");
    }

    private void archive(byte[] body) throws Exception {
        try (var zip = ZipFile.builder().setByteArray(body).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().matches(".*\\.\\.[/\\\\].*|/.*")) faults.add("a path in " + entry.getName());
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) part(entry.getName(), content);
                else if (entry.getName().matches(".*\\.(docx|xlsx|pdf|csv)")) body("application/octet-stream", content);
            }
        }
    }

    private void part(String name, byte[] content) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        if (name.startsWith("word/")) kind = "docx";
        if (name.startsWith("xl/")) kind = "xlsx";
        if (plain(content).contains(MARK)) met = true;
        for (var formula : List.of("f", "w:instrText", "w:fldSimple", "oleObject"))
            each(xml, formula, found -> found.getTextContent().contains(MARK) || found.getAttribute("w:instr").contains(MARK), "as " + formula + " in " + name);
        each(xml, "Relationship", found -> found.getAttribute("Target").contains(MARK), "as a link in " + name);
    }

    private void each(Document xml, String tag, java.util.function.Predicate<Element> bad, String what) {
        var found = xml.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) if (bad.test((Element) found.item(i))) faults.add(what);
    }

    private static String plain(byte[] content) {
        return CHARACTER.matcher(new String(content, UTF_8)).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    private void pdf(byte[] body) throws IOException {
        kind = "pdf";
        try (var pdf = Loader.loadPDF(body)) {
            met = new PDFTextStripper().getText(pdf).replaceAll("\\s", "").contains(MARK);
            var catalog = pdf.getDocumentCatalog();
            if (catalog.getOpenAction() != null || catalog.getNames() != null && catalog.getNames().getJavaScript() != null) faults.add("a PDF that acts");
            for (var page : pdf.getPages()) if (!page.getAnnotations().isEmpty()) faults.add("a PDF with links");
        }
    }
}
