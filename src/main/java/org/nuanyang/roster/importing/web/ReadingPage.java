package org.nuanyang.roster.importing.web;

import static org.nuanyang.common.Words.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.importing.ReadFile;
import org.nuanyang.roster.importing.ReadFile.ReadColumn;
import org.nuanyang.roster.importing.ReadFile.ReadSheet;
import org.nuanyang.shell.Option;

/** How the file was read: sheets, headings, and what each column was taken for, to be corrected. */
public record ReadingPage(String url, ReadFile file, Map<String, Map<String, String>> corrections) {
    static final String IGNORE = "ignore";
    private static final String UNKNOWN = "roster.column.unknown";
    /** What needs no saying above the table: it stands with the column. */
    private static final Set<String> QUIET = Set.of(UNKNOWN, "roster.column.ignored", "roster.column.helps", "roster.column.byRow");


    /** Sheets with the same headings are corrected together. */
    public List<ReadSheet> shapes() {
        return file.sheets().stream()
                .collect(Collectors.toMap(ReadSheet::shape, Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values().stream().toList();
    }

    /** Where the table was found; a .csv has one sheet, without a name. */
    public String place(ReadSheet sheet) {
        var names = sheetsOf(sheet.shape());
        var where = sheet.firstHeading() == sheet.lastHeading()
                ? say("roster.import.headings-in", sheet.firstHeading(), sheet.rows())
                : say("roster.import.headings-from", sheet.firstHeading(), sheet.lastHeading(), sheet.rows());
        return names.isBlank() ? where : say("roster.import.sheet", names, where);
    }

    private String sheetsOf(String shape) {
        return file.sheets().stream().filter(sheet -> sheet.shape().equals(shape)).map(ReadSheet::name)
                .collect(Collectors.joining(say("roster.import.comma")));
    }

    public String field(int shape, ReadColumn column) {
        return "column." + shape + "." + column.index();
    }

    public String heading(ReadColumn column) {
        return column.heading().isBlank() ? say("roster.import.no-heading") : column.heading();
    }

    /** What the choice shows: a fact, nothing, or (empty) what the product makes of it by itself. */
    public String meaning(ReadColumn column) {
        return column.fact() != null ? column.fact().key() : column.how().equals("CORRECTION") ? IGNORE : "";
    }

    public List<Option> meanings() {
        var options = new ArrayList<Option>();
        options.add(new Option("", say("roster.import.meaning.own")));
        options.add(new Option(IGNORE, say("roster.import.meaning.ignore")));
        for (var fact : Fact.values()) options.add(new Option(fact.key(), say(fact)));
        return options;
    }

    public boolean unknown(ReadColumn column) {
        return UNKNOWN.equals(column.why());
    }

    public long unknownColumns() {
        return shapes().stream().flatMap(sheet -> sheet.columns().stream()).filter(this::unknown).count();
    }

    /** What must be said of columns: a password column that was dropped, and the like. */
    public List<ReadColumn> remarks() {
        return shapes().stream().flatMap(sheet -> sheet.columns().stream()).filter(column -> column.why() != null && !QUIET.contains(column.why())).toList();
    }

    public String skipped(ReadSheet sheet) {
        return sheet.skipped().entrySet().stream()
                .map(entry -> say("roster.import.skipped", say(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(say("roster.import.comma")));
    }

    /** The corrections after a person has sent the form: what they changed, and what was corrected before. */
    public Map<String, Map<String, String>> corrected(Map<String, String> form) {
        var corrected = new HashMap<String, Map<String, String>>();
        var shapes = shapes();
        for (int i = 0; i < shapes.size(); i++) {
            var sheet = shapes.get(i);
            var columns = new HashMap<>(corrections.getOrDefault(sheet.shape(), Map.of()));
            for (var column : sheet.columns()) {
                var said = form.get(field(i, column));
                if (said == null || said.equals(meaning(column))) continue;
                if (said.isEmpty()) columns.remove(String.valueOf(column.index()));
                else if (said.equals(IGNORE) || Fact.byKey(said).isPresent()) columns.put(String.valueOf(column.index()), said);
            }
            corrected.put(sheet.shape(), columns);
        }
        return corrected;
    }
}
