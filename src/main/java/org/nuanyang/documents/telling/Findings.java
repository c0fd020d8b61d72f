package org.nuanyang.documents.telling;

import java.util.ArrayList;
import java.util.List;

/** The problems found so far, and the line that is being read. */
final class Findings {
    private final List<TemplateProblem> problems = new ArrayList<>();
    private int line;

    void at(int line) {
        this.line = line;
    }

    void add(String key, Object... args) {
        problems.add(TemplateProblem.of(line, key, args));
    }

    /** Of a name that is not known, with the one that was meant where one is near. */
    void unknown(String name, Vocabulary vocabulary) {
        vocabulary.nearest(name).ifPresentOrElse(near -> add("unknown-near", name, near), () -> add("unknown", name));
    }

    List<TemplateProblem> problems() {
        return List.copyOf(problems);
    }
}
