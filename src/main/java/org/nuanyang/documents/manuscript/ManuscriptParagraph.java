package org.nuanyang.documents.manuscript;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.nuanyang.documents.manuscript.GridLayout.Letters;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A paragraph of a manuscript in Word: its look is its style's, here is only what differs. */
final class ManuscriptParagraph {
    private static final String WORD_2013 = "http://schemas.microsoft.com/office/word/2012/wordml";
    private static final BigInteger SMALL = BigInteger.valueOf(18);
    private static final BigInteger FINE = BigInteger.valueOf(15);
    /** In twentieths of a point. */
    private static final BigInteger FINE_LINE = BigInteger.valueOf(210);

    private final CTP paragraph;
    private final CTPPr properties;
    private Letters letters = Letters.USUAL;

    ManuscriptParagraph(CTP paragraph, String style) {
        this.paragraph = paragraph;
        this.properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(style);
    }

    static ManuscriptParagraph of(CTTc cell, String style) {
        cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
        return new ManuscriptParagraph(cell.addNewP(), style);
    }

    ManuscriptParagraph overleaf(boolean overleaf) {
        if (overleaf) properties.addNewPageBreakBefore();
        return this;
    }

    ManuscriptParagraph numbered(BigInteger numbering, int level) {
        var number = properties.addNewNumPr();
        number.addNewIlvl().setVal(BigInteger.valueOf(level));
        number.addNewNumId().setVal(numbering);
        return this;
    }

    ManuscriptParagraph centered(boolean centered) {
        if (centered) properties.addNewJc().setVal(STJc.CENTER);
        return this;
    }

    ManuscriptParagraph letters(Letters letters) {
        this.letters = letters;
        if (letters == Letters.FINE) {
            var spacing = properties.addNewSpacing();
            spacing.setBefore(BigInteger.ZERO);
            spacing.setAfter(BigInteger.ZERO);
            spacing.setLine(FINE_LINE);
            spacing.setLineRule(STLineSpacingRule.EXACT);
        }
        return this;
    }

    /** @param lines empty ones before it */
    ManuscriptParagraph after(int lines) {
        var spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(579L * lines));
        spacing.setBeforeLines(BigInteger.valueOf(100L * lines));
        return this;
    }

    ManuscriptParagraph fromEdge(double points) {
        properties.addNewInd().setRight(BigInteger.valueOf(Math.round(points * 20)));
        return this;
    }

    ManuscriptParagraph text(String text) {
        write(paragraph.addNewR(), text);
        return this;
    }

    /** @param marks how many bookmarks the file has so far; it goes on counting */
    ManuscriptParagraph runs(Block.Paragraph of, AtomicInteger marks) {
        for (var run : of.runs()) {
            switch (run) {
                case Run.Plain plain -> text(plain.text());
                case Run.Figure figure -> figure(figure, marks.getAndIncrement());
            }
        }
        return this;
    }

    /** Marked twice: other programs than Word lose the tag of a control, or the bookmark around it, hardly both. */
    private void figure(Run.Figure figure, int number) {
        var tag = FigureTag.of(figure.address());
        var begin = paragraph.addNewBookmarkStart();
        begin.setId(BigInteger.valueOf(number));
        begin.setName(FigureTag.bookmark(tag, number));
        var control = paragraph.addNewSdt();
        var about = control.addNewSdtPr();
        about.addNewTag().setVal(tag);
        hidden(about);
        write(control.addNewSdtContent().addNewR(), figure.text());
        paragraph.addNewBookmarkEnd().setId(BigInteger.valueOf(number));
    }

    /** Nothing shows that there is a control; older programs pass it over. */
    private static void hidden(CTSdtPr control) {
        try (var cursor = control.newCursor()) {
            cursor.toEndToken();
            cursor.insertElement(new QName(WORD_2013, "appearance", "w15"));
            cursor.toPrevToken();
            cursor.insertAttributeWithValue(new QName(WORD_2013, "val", "w15"), "hidden");
        }
    }

    /** Signs that Chinese and Latin share, such as quotation marks, are drawn as Chinese ones. */
    private void write(CTR run, String text) {
        var look = run.addNewRPr();
        look.addNewRFonts().setHint(STHint.EAST_ASIA);
        if (letters != Letters.USUAL) {
            var size = letters == Letters.SMALL ? SMALL : FINE;
            look.addNewSz().setVal(size);
            look.addNewSzCs().setVal(size);
        }
        boolean first = true;
        for (var line : text.split("\n", -1)) {
            if (!first) run.addNewBr();
            first = false;
            var content = run.addNewT();
            content.setStringValue(line);
            content.setSpace(Space.PRESERVE);
        }
    }
}
