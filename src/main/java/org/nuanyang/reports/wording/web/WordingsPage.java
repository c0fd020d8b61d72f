package org.nuanyang.reports.wording.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nuanyang.common.Minute;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.reports.wording.Wordings.Told;

public record WordingsPage(List<Told> all) {
    public Map<Topic, List<Told>> topics() {
        return all.stream().collect(Collectors.groupingBy(told -> told.teller().topic(), LinkedHashMap::new, Collectors.toList()));
    }

    public String url(Told told) {
        return "/documents/wordings/" + told.teller().key();
    }

    public String since(Told told) {
        return Minute.of(Objects.requireNonNull(told.own()));
    }
}
