package org.nuanyang.pairing.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** The letters of a school or class: to print, and which are not signed. */
record LettersPage(
        String schoolId, @Nullable String classId, String schoolName, List<Pairing> unsigned, List<Option> schools, List<Option> classes,
        LocalDate signedOn, Problems problems) {
    public String url(String path) {
        return path + "?school=" + schoolId + (classId == null || classId.isBlank() ? "" : "&class=" + classId);
    }

    public String klass(Pairing pairing) {
        return pairing.klass() == null ? "" : classes.stream().filter(option -> option.value().equals(pairing.klass().toString())).map(Option::label).findFirst().orElse("");
    }
}
