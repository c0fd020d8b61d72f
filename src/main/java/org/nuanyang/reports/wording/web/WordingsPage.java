package org.nuanyang.reports.wording.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nuanyang.common.Minute;
import org.nuanyang.reports.wording.Wordings.Told;

public record WordingsPage(List<Told> all) {
    public Map<String, List<Told>> groups() {
        return all.stream().collect(Collectors.groupingBy(told -> told.text().group(), LinkedHashMap::new, Collectors.toList()));
    }

    public String url(Told told) {
        return "/documents/wordings/" + told.text().key();
    }

    public String since(Told told) {
        return Minute.of(Objects.requireNonNull(told.own()));
    }
}
