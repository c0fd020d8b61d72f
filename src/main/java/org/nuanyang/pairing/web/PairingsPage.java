package org.nuanyang.pairing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nuanyang.common.Page;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.pairing.PairedChild;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.pairing.PairingFilter.State;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.PairingRates;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Tone;

/** 结对表. */
record PairingsPage(
        PairingsQuery query, Page<PairedChild> children, PairingRates rates, List<Option> schools, List<Option> classes, boolean mayPair,
        boolean mayExport, boolean mayReadHelpers, boolean mayDecide,
        Predicate<PairedChild> opens, boolean knowsKeys, LocalDate today) {
    public record Stat(String label, String value, String url, String note) {}

    public List<Stat> stats() {
        return Stream.of(Stream.of(
                new Stat(Words.say("pairing.rate.all"), percent(rates.paired(), rates.inCare()), url(State.UNPAIRED), Words.say("pairing.rate.of", rates.paired(), rates.inCare()))), keys().stream(), Stream.of(
                new Stat(Words.say("pairing.rate.letters"), percent(rates.signed(), rates.letters()), url(State.UNSIGNED), Words.say("pairing.rate.of", rates.signed(), rates.letters())),
                new Stat(Words.say("pairing.rate.unpaired"), String.valueOf(rates.unpaired()), url(State.UNPAIRED), shortage()))).flatMap(each -> each).toList();
    }

    /** To those who may not know which children they are, a figure of all in sight, when it is no small one. */
    private Optional<Stat> keys() {
        var label = Words.say("pairing.rate.key");
        if (knowsKeys)
            return Optional.of(new Stat(label, percent(rates.keyPaired(), rates.key()), url(State.KEY_UNPAIRED), Words.say("pairing.rate.of", rates.keyPaired(), rates.key())));
        if (query.filter().school() != null || query.filter().klass() != null) return Optional.empty();
        var shown = SmallCounts.line(List.of((int) rates.keyPaired(), (int) (rates.key() - rates.keyPaired())));
        boolean whole = shown.parts().stream().allMatch(OptionalInt::isPresent);
        return Optional.of(new Stat(label, whole ? percent(rates.keyPaired(), rates.key()) : "—", url(),
                whole ? Words.say("pairing.rate.of", rates.keyPaired(), rates.key()) : Words.say("pairing.rate.few", SmallCounts.LEAST)));
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "—" : PairingRates.percent(part, whole) + "%";
    }

    private String shortage() {
        if (!mayReadHelpers) return "";
        return rates.shortOf() == 0 ? Words.say("pairing.rate.room", rates.room(), rates.mostChildren()) : Words.say("pairing.rate.short", rates.shortOf(), rates.mostChildren());
    }

    private String url(State state) {
        return query.in(state).url("/pairings");
    }

    public String url() {
        return query.url("/pairings");
    }

    public String excelUrl() {
        return query.url("/pairings.xlsx");
    }

    public String suggestionsUrl() {
        return new PairingsQuery(query.school(), query.klass(), null, null, null, null).url("/pairings/suggestions");
    }

    public String lettersUrl() {
        return new PairingsQuery(query.school(), query.klass(), null, null, null, null).url("/pairings/letters");
    }

    public boolean narrows() {
        return !url().equals("/pairings");
    }

    public List<Option> kinds() {
        return Option.all(PairingKind.class);
    }

    public List<Option> states() {
        return Option.all(State.class);
    }

    public boolean mayOpen(PairedChild child) {
        return opens.test(child);
    }

    public String place(PairedChild child) {
        var klass = child.year() == null ? "" : child.year().label(today);
        return schools.size() > 1 ? child.schoolName() + " " + klass : klass;
    }

    public String with(Pairing pairing) {
        return Words.say("pairing.with", pairing.helperName(), Words.say(pairing.kind()), pairing.from().toString());
    }

    /** A helper from outside whose check is over or never was. */
    public boolean unchecked(Pairing pairing) {
        return pairing.sort() == HelperSort.OUTSIDE && (pairing.checkExpires() == null || pairing.checkExpires().isBefore(today));
    }

    public String since(PairedChild child) {
        return child.lastHelped() == null ? Words.say("pairing.unpaired.never") : Words.say("pairing.unpaired.since", child.lastHelped().toString());
    }

    public Tone tone(PairedChild child) {
        return child.unpaired() ? child.key() && mayOpen(child) ? Tone.BAD : Tone.WARN : Tone.GOOD;
    }
}
