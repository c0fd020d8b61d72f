package org.nuanyang.indicators.builder.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.indicators.builder.TableField;
import org.nuanyang.indicators.builder.TableMeasure;
import org.nuanyang.indicators.builder.TableQuestion;
import org.nuanyang.shell.Address;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A table as it stands in an address: {@code rows=SCHOOL&columns=SEX&measure=PAIRED&only=sex:FEMALE}. What cannot be read is left out. */
public record TableQuery(MultiValueMap<String, String> told) {
    private static final List<String> NAMES = List.of("place", "month", "rows", "columns", "measure", "share", "only");

    /** Empty until somebody has chosen what stands in the lines. */
    @Nullable TableQuestion question() {
        var rows = one(TableField.class, "rows");
        if (rows == null) return null;
        var measure = one(TableMeasure.class, "measure");
        return new TableQuestion(place(), month(), rows, one(TableField.class, "columns"), measure == null ? TableMeasure.CHILDREN : measure, share(), only());
    }

    String url(String path) {
        var url = UriComponentsBuilder.fromPath(path);
        for (var name : NAMES) {
            var values = told.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
            if (!values.isEmpty()) url.queryParam(name, values.toArray());
        }
        return url.encode().build().toUriString();
    }

    /** The children of a cell; null: of the whole line or column. */
    String cell(@Nullable String row, @Nullable String column) {
        var url = UriComponentsBuilder.fromUriString(url("/tables/children"));
        if (row != null) url.queryParam("row", row);
        if (column != null) url.queryParam("column", column);
        return url.build().toUriString();
    }

    String first(String name) {
        var value = told.getFirst(name);
        return value == null ? "" : value;
    }

    List<String> chosen() {
        return told.getOrDefault("only", List.of());
    }

    boolean share() {
        return "true".equals(told.getFirst("share"));
    }

    static String only(TableField field, String value) {
        return field.name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    private Map<TableField, Set<String>> only() {
        var only = new EnumMap<TableField, Set<String>>(TableField.class);
        for (var field : TableField.values()) {
            var values = field.possible().stream().filter(value -> chosen().contains(only(field, value))).collect(Collectors.toCollection(TreeSet::new));
            if (!values.isEmpty()) only.put(field, values);
        }
        return only;
    }

    private @Nullable OrgId place() {
        return Address.id(first("place"), OrgId::new);
    }

    private @Nullable YearMonth month() {
        return Address.month(first("month"));
    }

    private <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(first(name))).findFirst().orElse(null);
    }
}
