package org.nuanyang.pairing.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.Candidate;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Suggestion;
import org.nuanyang.pairing.Suggestions.Proposed;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** 结对建议, to be changed and confirmed: so many at once as fit on a form. */
record SuggestionsPage(
        String schoolId, @Nullable String classId, String schoolName, List<Option> schools, List<Option> classes, Proposed proposed,
        @Nullable SuggestionsForm form, LocalDate from, Problems problems) {
    private static final int AT_ONCE = 60;

    /** @param why in words */
    public record Row(String child, String name, String klass, boolean key, String helper, String kind, boolean taken, String why) {}

    public List<Row> rows() {
        return proposed.suggestions().stream().sorted((one, other) -> Boolean.compare(other.key(), one.key())).limit(AT_ONCE).map(this::row).toList();
    }

    public int total() {
        return proposed.suggestions().size();
    }

    public int shown() {
        return Math.min(AT_ONCE, total());
    }

    public long without() {
        return proposed.suggestions().stream().filter(suggestion -> suggestion.helper() == null).count();
    }

    private Row row(Suggestion suggestion) {
        var id = suggestion.child().id().toString();
        var choice = form == null ? null : form.chosen().get(id);
        var helper = choice != null ? choice.helper() : suggestion.helper() == null ? "" : suggestion.helper().ref().toString();
        var kind = choice != null ? choice.kind() : suggestion.kind();
        var klass = suggestion.child().klass() == null ? "" : label(suggestion.child().klass().toString());
        return new Row(id, suggestion.child().name(), klass, suggestion.key(), helper, kind == null ? PairingKind.STAFF.name() : kind.name(),
                form == null ? suggestion.helper() != null : form.taken().contains(id), why(suggestion));
    }

    private static String why(Suggestion suggestion) {
        if (suggestion.helper() == null) return Words.say("pairing.suggest.nobody");
        return String.join(Words.say("pairing.comma"), suggestion.why().stream().map(Words::say).toList());
    }

    private String label(String klass) {
        return classes.stream().filter(option -> option.value().equals(klass)).map(Option::label).findFirst().orElse("");
    }

    public List<Option> helpers() {
        return proposed.helpers().stream().map(SuggestionsPage::option).toList();
    }

    static Option option(Candidate helper) {
        return new Option(helper.ref().toString(), Words.say("pairing.candidate", helper.name(), Words.say(helper.sort()), helper.load()));
    }

    public List<Option> kinds() {
        return Arrays.stream(PairingKind.values()).filter(kind -> !kind.peers()).map(kind -> new Option(kind.name(), Words.say(kind))).toList();
    }

    public String url() {
        return "/pairings/suggestions?school=" + schoolId + (classId == null ? "" : "&class=" + classId);
    }
}
