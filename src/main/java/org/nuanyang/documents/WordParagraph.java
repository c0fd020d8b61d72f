package org.nuanyang.documents;

import java.math.BigInteger;
import org.nuanyang.documents.TextLine.Align;
import org.nuanyang.documents.WordWriter.Face;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** A paragraph of Word with what papers need of it; sizes in points. */
final class WordParagraph {
    private final CTP paragraph;
    private final CTPPr properties;

    WordParagraph(CTP paragraph) {
        this.paragraph = paragraph;
        this.properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    }

    /** No room of its own between Chinese and digits: lines end where those of the PDF do. */
    WordParagraph look(Align align, double line) {
        properties.addNewAutoSpaceDE().setVal(false);
        properties.addNewAutoSpaceDN().setVal(false);
        var spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(twentieths(line));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        properties.addNewJc().setVal(switch (align) {
            case LEFT -> STJc.LEFT;
            case CENTER -> STJc.CENTER;
            case RIGHT -> STJc.RIGHT;
        });
        return this;
    }

    WordParagraph after(double points) {
        properties.getSpacing().setAfter(twentieths(points));
        return this;
    }

    /** Two characters of this size. */
    WordParagraph indented(double size) {
        properties.addNewInd().setFirstLine(twentieths(2 * size));
        return this;
    }

    WordParagraph within(double mm) {
        return between(mm, mm);
    }

    WordParagraph keepsNext() {
        properties.addNewKeepNext();
        return this;
    }

    WordParagraph onNewPage() {
        properties.addNewPageBreakBefore();
        return this;
    }

    WordParagraph tab(double mm, STTabJc.Enum align) {
        var tab = (properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs()).addNewTab();
        tab.setVal(align);
        tab.setPos(WordWriter.twips(mm));
        return this;
    }

    WordParagraph toTab() {
        paragraph.addNewR().addNewTab();
        return this;
    }

    WordParagraph run(String text, Face face, double size) {
        if (text.isEmpty()) return this;
        var run = paragraph.addNewR();
        face(run.addNewRPr(), face, size);
        var content = run.addNewT();
        content.setStringValue(text);
        content.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        return this;
    }

    WordParagraph before(double points) {
        properties.getSpacing().setBefore(twentieths(points));
        return this;
    }

    /** From the left and the right margin, in millimetres. */
    WordParagraph between(double left, double right) {
        var indent = properties.addNewInd();
        indent.setLeft(WordWriter.twips(left));
        indent.setRight(WordWriter.twips(right));
        return this;
    }

    WordParagraph bold() {
        lastRun().addNewB();
        return this;
    }

    WordParagraph coloured(String colour) {
        lastRun().addNewColor().setVal(colour);
        return this;
    }

    /** That much more between its characters. */
    WordParagraph spaced(double points) {
        lastRun().addNewSpacing().setVal(twentieths(points));
        return this;
    }

    private CTRPr lastRun() {
        return paragraph.getRArray(paragraph.sizeOfRArray() - 1).getRPr();
    }

    WordParagraph field(String what, double size) {
        var field = paragraph.addNewFldSimple();
        field.setInstr(what);
        var run = field.addNewR();
        face(run.addNewRPr(), Face.SONG, size);
        run.addNewT().setStringValue("1");
        return this;
    }

    /** {@code eastAsia} is what decides about Chinese; without it Word takes whatever the machine likes. */
    private static void face(CTRPr properties, Face face, double size) {
        var fonts = properties.addNewRFonts();
        fonts.setAscii(face.font());
        fonts.setHAnsi(face.font());
        fonts.setEastAsia(face.font());
        fonts.setCs(face.font());
        var half = BigInteger.valueOf(Math.round(size * 2));
        properties.addNewSz().setVal(half);
        properties.addNewSzCs().setVal(half);
    }

    private static BigInteger twentieths(double points) {
        return BigInteger.valueOf(Math.round(points * 20));
    }
}
