package org.nuanyang.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.nuanyang.files.Content.Kind;

/**
 * Makes a PDF anew from what its pages show: scripts, attachments, forms, links, names and dates stay behind with the
 * old document, and photos on the pages lose what the camera wrote into them. Comments and filled-in fields would be
 * lost unseen, so a PDF that has them is refused.
 */
final class Pdfs {
    static final int MOST_PAGES = 30;
    private static final List<COSName> OF_A_PAGE = List.of(COSName.CONTENTS, COSName.ROTATE);
    private static final List<COSName> WORDS = List.of(
            COSName.METADATA, COSName.getPDFName("PieceInfo"), COSName.getPDFName("LastModified"), COSName.AA, COSName.A, COSName.JS,
            COSName.getPDFName("OPI"), COSName.STRUCT_PARENT, COSName.STRUCT_PARENTS, COSName.OC, COSName.EMBEDDED_FILES);

    private Pdfs() {}

    static Content madeAnew(byte[] sent) throws Unkeepable {
        if (!Unpacking.isReasonable(sent)) throw new Unkeepable("files.refusal.unreadable-pdf");
        try (var source = Loader.loadPDF(sent); var clean = new PDDocument()) {
            if (source.isEncrypted()) throw new Unkeepable("files.refusal.locked-pdf");
            int pages = source.getNumberOfPages();
            if (pages == 0) throw new Unkeepable("files.refusal.unreadable-pdf");
            if (pages > MOST_PAGES) throw new Unkeepable("files.refusal.pages", pages, MOST_PAGES);
            for (var page : source.getPages()) clean.addPage(shown(page));
            forgetWords(clean.getDocumentCatalog().getCOSObject());
            var out = new ByteArrayOutputStream(sent.length);
            clean.save(out);
            return new Content(Kind.PDF, out.toByteArray(), null, pages);
        } catch (InvalidPasswordException locked) {
            throw new Unkeepable("files.refusal.locked-pdf");
        } catch (IOException | RuntimeException broken) {
            throw new Unkeepable("files.refusal.unreadable-pdf");
        }
    }

    private static PDPage shown(PDPage page) throws IOException, Unkeepable {
        for (var note : page.getAnnotations()) {
            if (!List.of("Link", "Popup").contains(String.valueOf(note.getSubtype()))) throw new Unkeepable("files.refusal.annotated-pdf");
        }
        var copy = new PDPage(page.getMediaBox());
        copy.setCropBox(page.getCropBox());
        copy.setRotation(page.getRotation());
        if (page.getResources() != null) copy.setResources(page.getResources());
        for (var key : OF_A_PAGE) {
            var value = page.getCOSObject().getItem(key);
            if (value != null) copy.getCOSObject().setItem(key, value);
        }
        return copy;
    }

    private static void forgetWords(COSBase root) throws IOException {
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var next = new ArrayDeque<COSBase>(List.of(root));
        while (!next.isEmpty()) {
            var each = next.pop();
            if (!seen.add(each)) continue;
            switch (each) {
                case COSObject reference when reference.getObject() != null -> next.push(reference.getObject());
                case COSArray array -> array.forEach(item -> { if (item != null) next.push(item); });
                case COSDictionary dictionary -> {
                    WORDS.forEach(dictionary::removeItem);
                    if (dictionary instanceof COSStream stream && COSName.DCT_DECODE.equals(onlyFilter(stream))) strip(stream);
                    dictionary.getValues().forEach(next::push);
                }
                default -> { }
            }
        }
    }

    private static COSBase onlyFilter(COSStream stream) {
        var filters = stream.getFilters();
        return filters instanceof COSArray array && array.size() == 1 ? array.getObject(0) : filters;
    }

    private static void strip(COSStream picture) throws IOException {
        byte[] bare;
        try (var in = picture.createRawInputStream()) {
            var jpeg = in.readAllBytes();
            if (Format.of(jpeg) != Format.JPEG) return;
            bare = JpegHeader.withoutWords(jpeg);
        }
        try (var out = picture.createRawOutputStream()) {
            out.write(bare);
        }
    }
}
