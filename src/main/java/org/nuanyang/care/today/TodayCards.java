package org.nuanyang.care.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
import org.nuanyang.shell.TodaySection;
import org.nuanyang.shell.Tone;

/** One card a child, whatever is owed to it. */
class TodayCards {
    private final LocalDate on;
    private final Map<UUID, Card> cards = new LinkedHashMap<>();

    TodayCards(LocalDate on) {
        this.on = on;
    }

    private record Card(UUID child, String name, @Nullable ClassYear classYear, Map<Matter, Owed> owed, List<Promise> promises, List<TodaySection.Part> notes) {
        /** Longest missed first, then what is due first. */
        LocalDate missedSince() {
            return owed.values().stream().map(Owed::missedSince).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        }

        LocalDate dueUntil() {
            return Stream.concat(owed.values().stream().map(Owed::dueUntil), promises.stream().map(Promise::due)).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        }

        boolean due(LocalDate on) {
            return !owed.isEmpty() || promises.stream().anyMatch(promise -> !promise.due().isAfter(on));
        }
    }

    /** Two duties of one matter, the county's and a stricter one of the school, are one thing to do. */
    void owed(List<Owed> all) {
        for (var one : all)
            card(one.child(), one.name(), one.classYear()).owed.merge(one.matter(), one, (some, other) -> other.missed() > some.missed() ? other : some);
    }

    void near(List<Near> all) {
        for (var one : all) {
            var card = card(one.child(), one.name(), one.classYear());
            if (one.celebratesBy(on.plusDays(CareToday.NEAR_DAYS)) && !card.owed.containsKey(Matter.BIRTHDAY)) card.notes.add(new TodaySection.Part(birthday(one), entry(one.child(), Matter.BIRTHDAY), Tone.NOTED));
            if (!one.reachable()) card.notes.add(new TodaySection.Part(Words.say("care.today.unreachable"), "/children/" + one.child(), Tone.PLAIN));
        }
    }

    void promised(List<Promise> all) {
        for (var one : all) card(one.child(), one.name(), one.classYear()).promises.add(one);
    }

    List<TodaySection.Card> due() {
        return cards.values().stream().filter(card -> card.due(on))
                .sorted(Comparator.comparing(Card::missedSince).thenComparing(Card::dueUntil)).map(this::shown).toList();
    }

    /** Of whom nothing is due, and something worth knowing. */
    List<TodaySection.Card> nearby() {
        return cards.values().stream().filter(card -> !card.due(on)).map(this::shown).toList();
    }

    private Card card(UUID child, String name, @Nullable ClassYear classYear) {
        return cards.computeIfAbsent(child, _ -> new Card(child, name, classYear, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private TodaySection.Card shown(Card card) {
        var parts = new ArrayList<TodaySection.Part>();
        card.owed.values().stream().sorted(Comparator.comparing(Owed::missed).reversed().thenComparing(Owed::dueUntil))
                .forEach(owed -> parts.add(new TodaySection.Part(TodayWords.chip(owed, on), entry(card.child, owed.matter()), owed.missed() > 0 ? Tone.WARN : Tone.PLAIN)));
        for (var promise : card.promises) parts.add(new TodaySection.Part(
                Words.say("care.today.promised", TodayWords.day(promise.due()), TodayWords.shortened(promise.what())), "/care-records/" + promise.record(),
                promise.due().isBefore(on) ? Tone.WARN : Tone.NOTED));
        parts.addAll(card.notes);
        return new TodaySection.Card(card.name, card.classYear == null ? null : card.classYear.label(on), parts.getFirst().url(), parts);
    }

    private String birthday(Near one) {
        var birthday = Objects.requireNonNull(one.birthday());
        return birthday.equals(on) ? Words.say("care.today.birthday-today", one.turns()) : Words.say("care.today.birthday", TodayWords.day(birthday), one.turns());
    }

    private static String entry(UUID child, Matter matter) {
        return "/care/new?child=" + child + "&kind=" + matter + "&back=/";
    }
}
