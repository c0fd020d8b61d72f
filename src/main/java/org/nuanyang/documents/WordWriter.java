package org.nuanyang.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.nuanyang.documents.FramedForm.Slot;
import org.nuanyang.documents.TextLine.Align;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Writes a {@link PaperFile} as Word. Lines have fixed heights, so that a page ends at the same place whatever fonts a machine has. */
final class WordWriter {
    private final PaperFile file;
    private final XWPFDocument document;
    private final CTBody body;

    private WordWriter(PaperFile file, XWPFDocument document) {
        this.file = file;
        this.document = document;
        this.body = document.getDocument().getBody();
    }

    static void write(PaperFile file, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            var writer = new WordWriter(file, document);
            writer.layOut();
            for (int i = 0; i < file.sheets().size(); i++) {
                switch (file.sheets().get(i)) {
                    case FramedForm form -> writer.form(form, i > 0);
                    case Letter letter -> writer.letter(letter, i > 0);
                }
            }
            document.write(out);
        }
    }

    private void layOut() {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(file.title());
        core.setCreator("Nuanyang");
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(Face.SONG.font());
        fonts.setHAnsi(Face.SONG.font());
        fonts.setEastAsia(Face.SONG.font());
        var styles = document.createStyles();
        styles.setDefaultFonts(fonts);
        styles.setEastAsia("zh-CN");
        var foot = new WordParagraph(document.createFooter(HeaderFooterType.DEFAULT).createParagraph().getCTP());
        foot.look(Align.LEFT, 12).tab(file.side().room(), STTabJc.RIGHT);
        foot.run(file.foot(), Face.SONG, 9).toTab().run("第 ", Face.SONG, 9).field("PAGE", 9).run(" 页　共 ", Face.SONG, 9).field("NUMPAGES", 9).run(" 页", Face.SONG, 9);
        var section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(file.side().width()));
        size.setH(twips(file.side().height()));
        if (file.side() == PaperFile.Side.LANDSCAPE) size.setOrient(STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        margins.setLeft(twips(PaperFile.Side.MARGIN));
        margins.setRight(twips(PaperFile.Side.MARGIN));
        margins.setTop(twips(18));
        margins.setBottom(twips(17));
        margins.setHeader(twips(10));
        margins.setFooter(twips(9));
        margins.setGutter(BigInteger.ZERO);
    }

    private WordParagraph paragraph() {
        return new WordParagraph(body.addNewP());
    }

    private void title(String title, boolean overleaf) {
        var heading = paragraph().look(Align.CENTER, 30).after(6).keepsNext().run(title, Face.HEI, 18);
        if (overleaf) heading.onNewPage();
    }

    private void form(FramedForm form, boolean overleaf) {
        title(form.title(), overleaf);
        paragraph().look(Align.LEFT, 18).keepsNext().tab(form.width(), STTabJc.RIGHT).run(form.left(), Face.SONG, 10.5).toTab().run(form.right(), Face.SONG, 10.5);
        var table = new WordTable(body.addNewTbl(), form.columns(), true);
        var grid = form.grid();
        for (int i = 0; i < grid.size(); i++) row(table, form, i, grid.get(i));
        var feet = paragraph().look(Align.LEFT, form.feet().isEmpty() ? 1 : 24);
        for (int i = 0; i < form.feet().size(); i++) {
            if (i > 0) feet.tab(form.width() * i / form.feet().size(), STTabJc.LEFT).toTab();
            feet.run(form.feet().get(i), Face.SONG, 10.5);
        }
    }

    private static void row(WordTable table, FramedForm form, int index, List<Slot> slots) {
        var row = form.rows().get(index);
        CTRow to = table.row(row.height(), !row.splits());
        if (index < form.headings()) to.getTrPr().addNewTblHeader();
        boolean last = index == form.rows().size() - 1;
        for (var slot : slots) {
            var cell = slot.cell();
            CTTc tc = table.cell(to, slot.column(), cell.columns());
            if (cell.rows() > 1) tc.getTcPr().addNewVMerge().setVal(slot.begins() ? STMerge.RESTART : STMerge.CONTINUE);
            var look = WordLook.of(cell.look());
            look.place(tc);
            if (!slot.begins() || cell.lines().isEmpty()) new WordParagraph(tc.addNewP()).look(Align.LEFT, look.line());
            else for (var line : cell.lines()) look.write(new WordParagraph(tc.addNewP()), line, table.width(slot.column(), cell.columns()), last);
        }
    }

    private void letter(Letter letter, boolean overleaf) {
        title(letter.title(), overleaf);
        if (!letter.number().isEmpty()) paragraph().look(Align.RIGHT, 20).run(letter.number(), Face.SONG, 10.5);
        for (var each : letter.paragraphs()) {
            switch (each.kind()) {
                case HEADING -> paragraph().look(Align.LEFT, 24).keepsNext().indented(12).run(each.text(), Face.HEI, 12);
                case BODY -> paragraph().look(Align.LEFT, 24).indented(12).run(each.text(), Face.SONG, 12);
                case PLAIN -> paragraph().look(Align.LEFT, 24).run(each.text(), Face.SONG, 12);
            }
        }
        paragraph().look(Align.LEFT, 12).keepsNext();
        int room = file.side().room();
        var table = new WordTable(body.addNewTbl(), List.of(room / 2, room - room / 2), false);
        for (var parties : letter.rows()) {
            var row = table.row(38, true);
            for (int i = 0; i < 2; i++) {
                var cell = table.cell(row, i, 1);
                if (i < parties.size()) party(cell, parties.get(i));
                else new WordParagraph(cell.addNewP()).look(Align.LEFT, 24);
            }
        }
        paragraph().look(Align.LEFT, 1);
    }

    private static void party(CTTc cell, Letter.Party party) {
        new WordParagraph(cell.addNewP()).look(Align.LEFT, 24).keepsNext().run(party.title(), Face.SONG, 12);
        for (var line : party.lines()) new WordParagraph(cell.addNewP()).look(Align.LEFT, 24).keepsNext().run(line, Face.SONG, 12);
        new WordParagraph(cell.addNewP()).look(Align.LEFT, 36).keepsNext().run("　　　　" + party.day(), Face.SONG, 12);
    }

    /** The faces that every office machine has; Latin letters and digits are drawn in the same. */
    enum Face {
        SONG("宋体"),
        HEI("黑体"),
        FANG_SONG("仿宋"),
        KAI("楷体");

        private final String font;

        Face(String font) {
            this.font = font;
        }

        String font() {
            return font;
        }
    }

    static BigInteger twips(double mm) {
        return BigInteger.valueOf(Math.round(mm * 1440 / 25.4));
    }
}
