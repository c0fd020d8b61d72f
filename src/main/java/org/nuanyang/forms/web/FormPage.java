package org.nuanyang.forms.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Filled;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.answers.Whom;
import org.nuanyang.forms.store.Desk;
import org.nuanyang.forms.store.FormFiles;
import org.nuanyang.forms.store.FormFiles.Look;
import org.nuanyang.forms.store.Report;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.common.Words;

/**
 * A form as it was read and filled.
 *
 * @param first the first lines of its rosters, for whoever may take them out; null where there are none to be shown
 * @param change the column whose meaning is being said
 * @param takesOut the names of its children may leave by the viewer
 * @param corrects the viewer may say what its columns mean
 * @param submits the viewer answers it for the school to which it was sent
 * @param sends and may send it to schools
 */
record FormPage(
        Desk desk, Look look, @Nullable Filled first, String change, Problems problems, LocalDate today, boolean takesOut, boolean corrects, boolean submits, boolean sends) {
    private static final int CELLS_SHOWN = 300;
    private static final int REASONS_SHOWN = 6;

    static String url(Desk desk) {
        return "/forms/" + desk.form().id() + (desk.own() ? "" : "?as=" + desk.place().id());
    }

    public String here() {
        return url(desk);
    }

    public String lead() {
        return desk.place().label(today) + " · " + Words.say("forms.look.on", look.report().on().toString()) + " · " + look.report().definition();
    }

    public String fileUrl() {
        return "/forms/" + desk.form().id() + "/file" + (desk.own() ? "" : "?as=" + desk.place().id());
    }

    public String schoolsUrl() {
        return "/forms/" + desk.form().id() + "/schools";
    }

    /** How many lines of rosters stand here at the most. */
    public int shown() {
        return Math.min(Filled.FIRST_LINES, look.report().children());
    }

    public Report report() {
        return look.report();
    }

    public boolean named() {
        return FormFiles.named(desk);
    }

    /** Rosters are told of today alone. */
    public boolean pastRoster() {
        return named() && desk.form().month() != null;
    }

    public List<SheetReading> sheets() {
        return desk.reading().sheets().stream().filter(SheetReading::asks).toList();
    }

    public List<LaidSheet> laid() {
        return LaidSheet.of(desk.reading(), look.filled(), first);
    }

    public String key(SheetReading sheet, Item item) {
        return MeantForm.key(sheet, item);
    }

    /** Said by a select: what nobody understood, and what somebody wants to change. */
    public boolean asks(SheetReading sheet, Item item) {
        return corrects && (item.asked() instanceof Asked.Unknown || key(sheet, item).equals(change));
    }

    public String changeUrl(SheetReading sheet, Item item) {
        return "/forms/" + desk.form().id() + "?change=" + key(sheet, item) + "#c." + key(sheet, item);
    }

    public String meaning(Item item) {
        return Meanings.words(item.asked());
    }

    public List<Meanings.Group> choices(SheetReading sheet, Item item) {
        return Meanings.choices(sheet, item);
    }

    /** Why it may not leave yet, if so. */
    public @Nullable String objection() {
        return FormFiles.objection(desk, look.report().children()).map(Refusal::words).orElse(null);
    }

    public List<Whom> whom() {
        return desk.form().whom() == null ? List.of() : List.of(desk.form().whom());
    }

    public List<Option> whoms() {
        return Option.all(Whom.class);
    }

    public List<Option> numbers() {
        return List.of(new Option("full", Words.say("forms.numbers.full")), new Option("masked", Words.say("forms.numbers.masked")));
    }

    /** Figures with their definitions, as far as a page holds them. */
    public List<Report.Cell> figures() {
        return look.report().cells().stream().filter(cell -> cell.indicator() != null && cell.value() != null).limit(CELLS_SHOWN).toList();
    }

    /** Headings that nobody understood. */
    public long unknown() {
        return sheets().stream().flatMap(sheet -> sheet.items().stream()).filter(item -> item.asked() instanceof Asked.Unknown).count();
    }

    /** The definitions, each once, in the order of the figures. */
    public List<String> definitions() {
        return figures().stream().map(Report.Cell::definition).filter(definition -> definition != null && !definition.isEmpty()).distinct().toList();
    }

    /** Why cells are left, and which. */
    public Map<String, String> left() {
        var left = new LinkedHashMap<String, List<String>>();
        for (var cell : look.report().cells()) if (cell.why() != null) left.computeIfAbsent(cell.why(), _ -> new ArrayList<>()).add(cell.sheet() + " " + cell.cell());
        for (var column : look.report().columns()) for (var why : column.whys()) left.computeIfAbsent(why, _ -> new ArrayList<>()).add(column.sheet() + " " + column.column());
        for (var sheet : sheets()) for (var item : sheet.columns()) if (item.asked() instanceof Asked.Unknown(var why) && sheet.lines() != null)
            left.computeIfAbsent(Words.say("forms.why." + why), _ -> new ArrayList<>()).add(sheet.name() + " " + item.spot().shown() + " " + item.label());
        var said = new LinkedHashMap<String, String>();
        left.forEach((why, cells) -> said.put(why, String.join("、", cells.subList(0, Math.min(REASONS_SHOWN, cells.size()))) + (cells.size() > REASONS_SHOWN ? Words.say("forms.look.more", cells.size()) : "")));
        return said;
    }
}
