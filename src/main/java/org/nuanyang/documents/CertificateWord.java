package org.nuanyang.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.nuanyang.documents.TextLine.Align;
import org.nuanyang.documents.WordWriter.Face;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageBorderOffset;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes certificates as Word: the frame is the page's border, so that text may be changed without moving it. */
final class CertificateWord {
    private static final String RED = "B22222";
    private static final int MARGIN = 38;
    /** Unit and day stand in the middle of this stretch, in millimetres from the left and the right margin. */
    private static final double SIGNATURE_FROM = 105;
    private static final double SIGNATURE_TO = 4;

    private CertificateWord() {}

    static void write(CertificateFile file, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(file.title());
            document.getProperties().getCoreProperties().setCreator("Nuanyang");
            var body = document.getDocument().getBody();
            layOut(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr());
            for (int i = 0; i < file.certificates().size(); i++) certificate(body, file.certificates().get(i), i > 0);
            document.write(out);
        }
    }

    private static void layOut(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(WordWriter.twips(PaperFile.Side.LANDSCAPE.width()));
        size.setH(WordWriter.twips(PaperFile.Side.LANDSCAPE.height()));
        size.setOrient(STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        margins.setLeft(WordWriter.twips(MARGIN));
        margins.setRight(WordWriter.twips(MARGIN));
        margins.setTop(WordWriter.twips(30));
        margins.setBottom(WordWriter.twips(20));
        margins.setHeader(WordWriter.twips(8));
        margins.setFooter(WordWriter.twips(8));
        margins.setGutter(BigInteger.ZERO);
        var frame = section.addNewPgBorders();
        frame.setOffsetFrom(STPageBorderOffset.PAGE);
        for (var side : new CTPageBorder[] {frame.addNewTop(), frame.addNewLeft(), frame.addNewBottom(), frame.addNewRight()}) {
            side.setVal(STBorder.THIN_THICK_SMALL_GAP);
            side.setSz(BigInteger.valueOf(36));
            side.setSpace(BigInteger.valueOf(31));
            side.setColor(RED);
        }
    }

    private static void certificate(CTBody body, Certificate certificate, boolean overleaf) {
        var title = new WordParagraph(body.addNewP()).look(Align.CENTER, 64).after(24).run(certificate.title(), Face.SONG, 44).bold().coloured(RED).spaced(16);
        if (overleaf) title.onNewPage();
        new WordParagraph(body.addNewP()).look(Align.LEFT, 40).after(6).run(certificate.recipient(), Face.KAI, 24);
        certificate.text().lines().forEach(line -> new WordParagraph(body.addNewP()).look(Align.LEFT, 42).keepsNext().indented(24).run(line, Face.KAI, 24));
        new WordParagraph(body.addNewP()).look(Align.CENTER, 30).before(56).between(SIGNATURE_FROM, SIGNATURE_TO).keepsNext().run(certificate.unit(), Face.SONG, 18);
        new WordParagraph(body.addNewP()).look(Align.CENTER, 30).between(SIGNATURE_FROM, SIGNATURE_TO).run(certificate.dayInWords(), Face.SONG, 18);
        if (!certificate.number().isEmpty()) new WordParagraph(body.addNewP()).look(Align.LEFT, 30).before(16).run(certificate.number(), Face.SONG, 12);
    }
}
