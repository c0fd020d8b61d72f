package org.nuanyang.documents.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** A Word file of ours gets a head: the mark as a line, and large and pale behind the text. */
final class WordStamp {
    private static final String RELATION = "nuanyangMark";
    private static final String PART = "word/header-mark.xml";
    private static final String SECTION = "<w:sectPr";

    private WordStamp() {}

    static void on(Scratch file, Mark mark, OutputStream out) throws IOException {
        Parts.changed(file, out, (name, from, to) -> {
            switch (name) {
                case "word/document.xml" -> to.write(referring(new String(from.readAllBytes(), UTF_8)).getBytes(UTF_8));
                case "word/_rels/document.xml.rels" -> to.write(before("</Relationships>", new String(from.readAllBytes(), UTF_8),
                        "<Relationship Id=\"" + RELATION + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header-mark.xml\"/>").getBytes(UTF_8));
                case "[Content_Types].xml" -> to.write(before("</Types>", new String(from.readAllBytes(), UTF_8),
                        "<Override PartName=\"/" + PART + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>").getBytes(UTF_8));
                default -> from.transferTo(to);
            }
        }, adding -> adding.part(PART, header(mark).getBytes(UTF_8)));
    }

    /** Each section of pages refers to the head, also for its even pages; such references stand first in it. */
    private static String referring(String document) {
        var reference = reference("default") + reference("even");
        return document.replaceAll("<w:headerReference[^>]*/>", "")
                .replaceAll(SECTION + "([^>]*?)/>", SECTION + "$1></w:sectPr>")
                .replaceAll("(" + SECTION + "(?![\\w])[^>]*>)", "$1" + reference);
    }

    private static String reference(String pages) {
        return "<w:headerReference xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" w:type=\"%s\" r:id=\"%s\"/>".formatted(pages, RELATION);
    }

    private static String before(String end, String xml, String more) {
        int at = xml.lastIndexOf(end);
        if (at < 0) throw new IllegalStateException("not a Word file of ours");
        return xml.substring(0, at) + more + xml.substring(at);
    }

    private static String header(Mark mark) {
        var line = Parts.escaped(mark.line());
        var large = Parts.escaped(mark.who() + " " + mark.at() + " " + mark.number());
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="nuanyang-mark" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:440pt;height:28pt;rotation:330;z-index:-251654144;mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;mso-position-vertical-relative:page" o:allowincell="f" fillcolor="#e4e4e4" stroked="f"><v:textpath style="font-family:&quot;宋体&quot;;font-size:1pt" string="%s"/></v:shape></w:pict></w:r><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:color w:val="7F7F7F"/><w:sz w:val="15"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r></w:p></w:hdr>
                """.formatted(large, line);
    }
}
