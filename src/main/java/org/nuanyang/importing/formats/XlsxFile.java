package org.nuanyang.importing.formats;

import static org.nuanyang.importing.formats.Names.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nuanyang.importing.Limits;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;
import org.nuanyang.importing.formats.XmlScanner.Event;

/** A workbook in Office Open XML (ISO/IEC 29500), transitional or strict. */
public final class XlsxFile {
    private record Relation(String type, String target) {}

    private record NamedSheet(String name, boolean hidden, String relation) {}

    private final Parts parts;
    private final Limits limits;
    private final List<NamedSheet> named = new ArrayList<>();
    private boolean from1904;

    private XlsxFile(Parts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    public static Workbook read(byte[] file, Limits limits) {
        try (var parts = new Parts(file, limits)) {
            return new XlsxFile(parts, limits).workbook();
        } catch (Unreadable told) {
            throw told;
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable("damaged");
        }
    }

    private Workbook workbook() throws IOException {
        var main = relations("", "_rels/.rels").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (!parts.has(main)) throw new Unreadable(otherKind());
        if (main.endsWith(".bin")) throw new Unreadable("xlsb");
        if (!main.contains("workbook")) throw new Unreadable(otherKind());
        int slash = main.lastIndexOf('/');
        var folder = main.substring(0, slash + 1);
        var relations = relations(folder, folder + "_rels/" + main.substring(slash + 1) + ".rels");
        readSheetList(main);

        var strings = SharedStrings.read(parts, target(relations, "/sharedStrings", folder + "sharedStrings.xml"), limits);
        var styles = Styles.read(parts, target(relations, "/styles", folder + "styles.xml"));
        var scan = new SheetScan(strings, styles, from1904, limits);
        var sheets = new ArrayList<Sheet>();
        for (var sheet : named) {
            var relation = relations.get(sheet.relation());
            if (relation == null || !relation.type().endsWith("/worksheet")) continue;
            limits.sheet(sheets.size() + 1);
            try (var in = parts.open(relation.target())) {
                if (in != null) sheets.add(scan.read(sheet.name(), sheet.hidden(), new XmlScanner(in)));
            }
        }
        if (sheets.isEmpty()) throw new Unreadable("noSheets");
        return new Workbook(Workbook.Format.XLSX, List.copyOf(sheets));
    }

    private String otherKind() {
        if (parts.hasFolder("word/")) return "word";
        if (parts.hasFolder("ppt/")) return "slides";
        if (parts.has("xl/workbook.bin")) return "xlsb";
        if (parts.has("content.xml")) return "openDocument";
        if (parts.hasNameEnding(".xlsx") || parts.hasNameEnding(".xls") || parts.hasNameEnding(".csv")) return "archive";
        return "damaged";
    }

    private static String target(Map<String, Relation> relations, String type, String usual) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse(usual);
    }

    private Map<String, Relation> relations(String folder, String part) throws IOException {
        var relations = new HashMap<String, Relation>();
        try (var in = parts.open(part)) {
            if (in == null) return relations;
            var xml = new XmlScanner(in);
            for (var event = xml.next(); event != Event.EOF; event = xml.next()) {
                if (event != Event.START || !xml.is(RELATIONSHIP)) continue;
                var target = Objects.requireNonNullElse(xml.string(TARGET), "");
                relations.put(
                        Objects.requireNonNullElse(xml.string(ID), ""),
                        new Relation(Objects.requireNonNullElse(xml.string(TYPE), ""), resolve(folder, target)));
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) return target.substring(1);
        var path = folder;
        while (target.startsWith("../")) {
            target = target.substring(3);
            path = path.replaceFirst("[^/]+/$", "");
        }
        return path + (target.startsWith("./") ? target.substring(2) : target);
    }

    private void readSheetList(String main) throws IOException {
        try (var in = Objects.requireNonNull(parts.open(main))) {
            var xml = new XmlScanner(in);
            for (var event = xml.next(); event != Event.EOF; event = xml.next()) {
                if (event != Event.START) continue;
                if (xml.is(WORKBOOK_PR)) from1904 = xml.attribute(DATE_1904) && (xml.firstByte() == '1' || xml.firstByte() == 't');
                if (!xml.is(SHEET)) continue;
                var state = xml.string(STATE);
                named.add(new NamedSheet(
                        Objects.requireNonNullElse(xml.string(NAME), ""),
                        state != null && !state.equals("visible"),
                        Objects.requireNonNullElse(xml.string(ID_LOWER), "")));
            }
        }
    }
}
