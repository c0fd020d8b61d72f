package org.nuanyang.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks packed by hand, part by part, to say exactly what is in them. */
final class Packed {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Packed() {}

    static Packed workbook() {
        return new Packed()
                .with("_rels/.rels", relation("rId1", "officeDocument", "xl/workbook.xml"))
                .with("xl/workbook.xml", "<workbook xmlns:r='r'><workbookPr/><sheets><sheet name='花名册' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .with("xl/_rels/workbook.xml.rels", relation("rId1", "worksheet", "worksheets/sheet1.xml"));
    }

    static String relation(String id, String type, String target) {
        return "<Relationships><Relationship Id='%s' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s' Target='%s'/></Relationships>".formatted(id, type, target);
    }

    Packed with(String part, String xml) {
        return with(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    Packed with(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    Packed sheet(String rows) {
        return with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Row row() {
        return Workbook.read(bytes()).sheets().getFirst().rows().getFirst();
    }
}
