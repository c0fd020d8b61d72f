package org.nuanyang.roster.comparison.web;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.comparison.Absent;
import org.nuanyang.roster.comparison.Finding;
import org.nuanyang.roster.comparison.Line;
import org.nuanyang.roster.importing.Comparison;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which lines a page shows; what cannot be read does not narrow.
 *
 * @param open only those for which nothing has been chosen yet
 */
record Filter(@Nullable String show, @Nullable String klass, boolean open) {
    boolean narrows() {
        return open || klass != null && !klass.isBlank();
    }

    /** What was asked for, else the first kind of which there is any. */
    Finding finding(Map<Finding, Integer> counts) {
        return Stream.of(Finding.values()).filter(each -> each.word().equals(show)).findFirst()
                .or(() -> counts.entrySet().stream().filter(entry -> entry.getValue() > 0).map(Map.Entry::getKey).findFirst())
                .orElse(Finding.SAME);
    }

    boolean lets(Absent absent, Map<String, String> decisions) {
        return (klass == null || klass.isBlank() || absent.klass() != null && absent.klass().toString().equals(klass))
                && !(open && decisions.containsKey(absent.key()));
    }

    boolean lets(Line line, @Nullable ClassYear year, Map<String, String> decisions) {
        var row = line.row();
        var inClass = year == null || row.place() != null && Comparison.within(year, row.place())
                || row.move() != null && year.equals(row.move().from());
        return inClass && !(open && decisions.containsKey(row.key().toString()));
    }

    String query(Finding finding) {
        var url = UriComponentsBuilder.newInstance().queryParam("show", finding.word());
        if (klass != null && klass.matches("[0-9a-f-]{36}")) url.queryParam("class", klass);
        if (open) url.queryParam("open", "true");
        return url.build().getQuery();
    }
}
