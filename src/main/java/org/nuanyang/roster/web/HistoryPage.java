package org.nuanyang.roster.web;

import java.util.List;
import org.nuanyang.roster.ChildFile;

/** What has been changed in a file, the latest first. */
public record HistoryPage(ChildFile file, List<Entry> entries) {
    /** One change: when, who, from where; the facts old → new. */
    public record Entry(String at, String who, String source, boolean enrolled, int version, List<Change> changes) {}

    public record Change(String fact, String before, String after) {}

    public String backUrl() {
        return "/children/" + file.id();
    }
}
