package org.nuanyang.documents;

import org.nuanyang.documents.TextLine.Align;
import org.nuanyang.documents.WordWriter.Face;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** How a cell of a form looks in Word: what is printed in 宋体, what is filled in in 仿宋. */
record WordLook(FormCell.Look look, Face face, double size, int line, boolean fromTop) {
    /** One character wide, so that a heading runs downwards and is still one word to whoever searches the file. */
    private static final double UPRIGHT = 4.8;

    static WordLook of(FormCell.Look look) {
        return switch (look) {
            case LABEL, UPRIGHT -> new WordLook(look, Face.SONG, 10.5, 15, false);
            case VALUE, NOTE -> new WordLook(look, Face.FANG_SONG, 11, 15, false);
            case TEXT -> new WordLook(look, Face.FANG_SONG, 11, 18, true);
            case SIGNATURE -> new WordLook(look, Face.SONG, 10.5, 16, true);
        };
    }

    void place(CTTc cell) {
        cell.getTcPr().addNewVAlign().setVal(fromTop ? STVerticalJc.TOP : STVerticalJc.CENTER);
    }

    void write(WordParagraph to, TextLine text, int width, boolean last) {
        to.look(text.align(), line);
        if (look == FormCell.Look.UPRIGHT) to.within(Math.max(0, (width - 2 * WordTable.PADDING - UPRIGHT) / 2));
        if (look == FormCell.Look.TEXT && text.align() == Align.LEFT) to.indented(size);
        if (last) to.keepsNext();
        to.run(text.text(), face, size);
    }
}
