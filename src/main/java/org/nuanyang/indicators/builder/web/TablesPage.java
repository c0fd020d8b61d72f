package org.nuanyang.indicators.builder.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.builder.CrossTable;
import org.nuanyang.indicators.builder.CrossTable.Cell;
import org.nuanyang.indicators.builder.TableField;
import org.nuanyang.indicators.builder.TableMeasure;
import org.nuanyang.indicators.builder.Tables.Answer;
import org.nuanyang.roster.named.KeptList;
import org.nuanyang.shell.Option;

/** The choices of a table, the table, and those that were kept. */
public record TablesPage(
        TableQuery query, @Nullable Answer answer, String title, String onlyWords, String asOf, List<Option> places, List<Option> months, List<Option> with, List<Kept> kept,
        boolean opens) {
    public record Kept(KeptList list, boolean own, String maker) {
        public String url() {
            return "/tables" + list.query();
        }

        public String removalUrl() {
            return "/tables/" + list.id() + "/removal";
        }

        public String whose() {
            return list.sharedAt() == null ? Words.say("roster.kept.own") : Words.say("indicators.table.kept.by", maker);
        }
    }

    /** The values of a field that can be chosen. */
    public record Only(String words, List<Option> options, boolean any) {}

    public List<Option> fields() {
        return Arrays.stream(TableField.values()).map(field -> new Option(field.name(), field.words())).toList();
    }

    public List<Option> measures() {
        return Arrays.stream(TableMeasure.values()).map(measure -> new Option(measure.name(), measure.words())).toList();
    }

    public List<Option> shows() {
        return List.of(new Option("", Words.say("indicators.table.number")), new Option("true", Words.say("indicators.table.share")));
    }

    public List<Only> only() {
        return Arrays.stream(TableField.values()).filter(TableField::filters).map(field -> {
            var options = field.possible().stream().map(value -> new Option(TableQuery.only(field, value), field.words(value))).toList();
            return new Only(field.words(), options, options.stream().anyMatch(option -> query.chosen().contains(option.value())));
        }).toList();
    }

    public List<String> chosen() {
        return query.chosen();
    }

    public String first(String name) {
        return query.first(name);
    }

    public boolean narrows() {
        return !query.chosen().isEmpty();
    }

    public @Nullable CrossTable table() {
        return answer instanceof Answer.Told(var table) ? table : null;
    }

    public @Nullable String refusal() {
        return answer instanceof Answer.Held(var why) ? why.words() : null;
    }

    public String shown(Cell cell) {
        if (!query.share()) return String.valueOf(cell.counted());
        return cell.percent().isEmpty() ? Words.say("indicators.table.nobody") : cell.percent() + "%";
    }

    /** To the children counted in a cell; null where nobody is, or their list is not for this viewer. */
    public @Nullable String cellUrl(Cell cell, @Nullable String row, @Nullable String column) {
        return opens && cell.counted() > 0 ? query.cell(row, column) : null;
    }

    public boolean several() {
        return table() != null && table().question().columns() != null;
    }

    public String url(String path) {
        return query.url(path);
    }
}
