package org.nuanyang.access.web.log;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Log;
import org.nuanyang.access.LogHeads;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.springframework.web.util.UriComponentsBuilder;

record LogPage(LogForm form, List<Org> schools, Viewer viewer, Log.Found found, Problems problems) {
    /** The lines of a day under its date. */
    public Map<LocalDate, List<Log.Line>> days() {
        var days = new LinkedHashMap<LocalDate, List<Log.Line>>();
        found.lines().forEach(line -> days.merge(line.day(), List.of(line), (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return days;
    }

    public String lead() {
        if (found.child() != null) return Words.say("access.log.lead.child", found.child());
        if (!viewer.administers() && viewer.scope().mayAnywhere(Act.LOG)) return Words.say("access.log.lead.school");
        return Words.say(viewer.administers() && !viewer.scope().mayAnywhere(Act.LIST) ? "access.log.lead.administrator" : "access.log.lead.county");
    }

    public List<Option> aboutOptions() {
        var nouns = Words.below("audit.about.").stream().map(key -> new Option(key.substring(key.lastIndexOf('.') + 1), Words.say(key)));
        return Stream.concat(nouns, asked().stream()).toList();
    }

    /** A single kind of action is asked for by a link (a figure of a report), never chosen here. */
    private Optional<Option> asked() {
        return Optional.ofNullable(form.about()).filter(about -> about.contains("."))
                .map(about -> new Option(about, Words.say("access.log.action", Words.say("audit.about." + about.substring(0, about.indexOf('.'))), about)));
    }

    /** Those whose log this viewer reads. */
    public List<Option> orgOptions() {
        var own = viewer.scope().orgs(Act.LOG);
        return schools.stream().filter(org -> own.isEmpty() || own.contains(org.id().value()))
                .map(org -> new Option(org.id().toString(), org.name())).toList();
    }

    public @Nullable String olderUrl() {
        if (!found.more()) return null;
        var url = UriComponentsBuilder.fromPath("/log");
        if (form.person() != null) url.queryParam("person", "{person}");
        if (form.about() != null) url.queryParam("about", form.about());
        if (form.day() != null) url.queryParam("day", form.day());
        if (form.until() != null) url.queryParam("until", form.until());
        if (form.org() != null) url.queryParam("org", form.org());
        if (form.child() != null) url.queryParam("child", form.child());
        url.queryParam("before", found.lines().getLast().seq());
        return url.encode().buildAndExpand(form.person() == null ? Map.of() : Map.of("person", form.person())).toUriString();
    }

    /** The chain's heads are the county's. */
    public boolean ofTheCounty() {
        return LogHeads.isFor(viewer);
    }

    public String clearUrl() {
        return "/log";
    }
}
