package org.nuanyang.documents.manuscript;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.nuanyang.documents.WordTable;
import org.nuanyang.documents.manuscript.Block.Grid;
import org.nuanyang.documents.manuscript.Block.Heading;
import org.nuanyang.documents.manuscript.Block.PageBreak;
import org.nuanyang.documents.manuscript.Block.Paragraph;
import org.nuanyang.documents.manuscript.Manuscript.Signature;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * Writes a manuscript as Word in the styles of {@link Manuscript.Size#template()}, a file that a person can open and change. Each figure is a
 * content control that shows nothing of itself, by which {@link ManuscriptReader} finds it again.
 */
public final class ManuscriptWord {
    /** Between the margins, in millimetres. */
    static final int ROOM = 156;

    private final CTBody body;
    private final ManuscriptStyles styles;
    private final AtomicInteger marks = new AtomicInteger();

    private ManuscriptWord(XWPFDocument document) {
        this.body = document.getDocument().getBody();
        this.styles = new ManuscriptStyles(document);
    }

    /** @param id of the document, by which the file is known when it comes back */
    public static void write(Manuscript manuscript, String id, OutputStream out) throws IOException {
        try (var template = ManuscriptWord.class.getResourceAsStream(manuscript.size().template())) {
            write(manuscript, id, template, out);
        }
    }

    static void write(Manuscript manuscript, String id, InputStream template, OutputStream out) throws IOException {
        try (var document = new XWPFDocument(template)) {
            var properties = document.getProperties();
            properties.getCoreProperties().setTitle(manuscript.title());
            properties.getCoreProperties().setCreator("Nuanyang");
            properties.getCustomProperties().addProperty(ManuscriptReader.ID, id);
            new ManuscriptWord(document).fill(manuscript);
            document.write(out);
        }
    }

    private void fill(Manuscript manuscript) {
        body.setPArray(new CTP[0]);
        paragraph(ManuscriptStyles.TITLE).text(String.join("\n", TitleLines.of(manuscript.title())));
        if (!manuscript.number().isEmpty()) paragraph(ManuscriptStyles.NUMBER).text(manuscript.number());
        write(manuscript.blocks(), false);
        if (manuscript.signature() != null) sign(manuscript.signature(), manuscript.size().points());
        if (!manuscript.annex().isEmpty()) {
            paragraph(ManuscriptStyles.ANNEX).text("附件");
            write(manuscript.annex(), true);
        }
    }

    private void write(List<Block> blocks, boolean annex) {
        boolean overleaf = false;
        for (var block : blocks) {
            if (block instanceof PageBreak) {
                overleaf = true;
                continue;
            }
            switch (block) {
                case Heading heading -> heading(heading, annex, overleaf);
                case Paragraph paragraph -> paragraph(ManuscriptStyles.BODY).overleaf(overleaf).runs(paragraph, marks);
                case Grid grid -> grid(grid, annex, overleaf);
                case PageBreak _ -> {}
            }
            overleaf = false;
        }
    }

    private void heading(Heading heading, boolean annex, boolean overleaf) {
        var paragraph = paragraph(ManuscriptStyles.HEADINGS.get(heading.level() - 1)).overleaf(overleaf);
        if (annex) paragraph.numbered(styles.annexNumbering(), heading.level() - 1);
        paragraph.text(heading.text());
    }

    private void grid(Grid grid, boolean annex, boolean overleaf) {
        if (!grid.caption().isEmpty() || overleaf) paragraph(ManuscriptStyles.CAPTION).overleaf(overleaf).text(grid.caption());
        var layout = GridLayout.of(grid, ROOM, annex);
        var table = new WordTable(body.addNewTbl(), layout.widths(), true);
        var heading = table.row(8, true);
        heading.getTrPr().addNewTblHeader();
        for (int i = 0; i < grid.heading().size(); i++) {
            ManuscriptParagraph.of(table.cell(heading, i, 1), styles.id(ManuscriptStyles.TABLE_HEADING)).letters(layout.letters()).text(grid.heading().get(i));
        }
        for (var line : grid.lines()) {
            var row = table.row(7, true);
            for (int i = 0; i < line.size(); i++) {
                ManuscriptParagraph.of(table.cell(row, i, 1), styles.id(ManuscriptStyles.TABLE_TEXT)).letters(layout.letters()).centered(layout.centered().get(i)).runs(line.get(i), marks);
            }
        }
        paragraph(ManuscriptStyles.AFTER_TABLE);
    }

    private void sign(Signature signature, int character) {
        var place = SignaturePlace.of(signature);
        paragraph(ManuscriptStyles.SIGNATURE).after(1).fromEdge(place.unitFromEdge() * character).text(place.unit());
        paragraph(ManuscriptStyles.SIGNATURE).fromEdge(place.dayFromEdge() * character).text(place.day());
    }

    private ManuscriptParagraph paragraph(String style) {
        return new ManuscriptParagraph(body.addNewP(), styles.id(style));
    }
}
