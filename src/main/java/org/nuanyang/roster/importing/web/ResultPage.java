package org.nuanyang.roster.importing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.importing.Verdict;

/** A run that is done: what it did, whom it touched, and how to take it back. */
public record ResultPage(
        ImportRun run, String school, Page<ChildFile> children, Map<String, String> classNames, boolean mine,
        boolean mayUndo, List<String> obstacles, LocalDate today) {

    public String url() {
        return "/imports/" + run.id();
    }

    public boolean undone() {
        return run.state() == ImportRun.State.UNDONE;
    }

    public String at(@Nullable Instant when) {
        return when == null ? "" : Minute.of(when);
    }

    public int problems() {
        return run.count(Verdict.PROBLEM.word());
    }

    /** The marked workbook is there for the maker and for its day. */
    public boolean marked() {
        return mine && run.kept() && problems() > 0;
    }

    public int undecided() {
        return run.count("not.UNDECIDED");
    }

    /** The list of the school's children, which now has these among them. */
    public String childrenUrl() {
        return "/children?school=" + run.into();
    }

    /** The classes of the children shown, for their contact cards; by their addresses. */
    public Map<String, String> cardsByClass() {
        var classes = new LinkedHashMap<String, String>();
        for (var file : children.items()) {
            if (file.klass() != null) classes.put("/classes/" + file.klass() + "/cards", classOf(file));
        }
        return classes;
    }

    ResultPage with(List<String> standingInTheWay) {
        return new ResultPage(run, school, children, classNames, mine, mayUndo, standingInTheWay, today);
    }

    public String classOf(ChildFile file) {
        return file.klass() == null ? Words.say("roster.no-class") : classNames.getOrDefault(file.klass().toString(), "");
    }
}
