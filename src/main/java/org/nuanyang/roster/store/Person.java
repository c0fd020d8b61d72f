package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.definition.AwaySpell;

/** A parent or guardian with the times away; one person however many children. */
final class Person {
    private static final Set<String> WORK = Set.of("place", "employer", "trade");

    final UUID id;
    final boolean isNew;
    final Map<String, Object> told;
    final List<Absence> absences = new ArrayList<>();
    @Nullable LocalDate atHomeOn;
    boolean changed;

    Person(UUID id, boolean isNew, Map<String, Object> told, @Nullable LocalDate atHomeOn) {
        this.id = id;
        this.isNew = isNew;
        this.told = told;
        this.atHomeOn = atHomeOn;
    }

    static Person met() {
        return new Person(Ids.next(), true, new HashMap<>(), null);
    }

    @Nullable String name() {
        return (String) told.get("name");
    }

    @Nullable ResidentId residentId() {
        return (ResidentId) told.get("id");
    }

    boolean hasPhone(Phone phone) {
        return phone.equals(told.get("phone")) || phone.equals(told.get("phone2"));
    }

    Optional<Absence> away() {
        for (var absence : absences) if (absence.open()) return Optional.of(absence);
        return Optional.empty();
    }

    /** A told attribute, times away included; work is where it is done now. */
    @Nullable Object get(String attribute) {
        return switch (attribute) {
            case "away" -> away().isPresent() ? Boolean.TRUE : atHomeOn != null ? Boolean.FALSE : null;
            case "awaySince" -> away().map(Absence::since).orElse(null);
            case "place", "employer", "trade" -> away().map(absence -> absence.told).orElse(told).get(attribute);
            default -> told.get(attribute);
        };
    }

    List<AwaySpell> spells() {
        return absences.stream().filter(absence -> !absence.deleted).map(Absence::spell).toList();
    }

    boolean isEmpty() {
        return told.isEmpty() && absences.isEmpty() && atHomeOn == null;
    }

    void put(String attribute, @Nullable Object value) {
        if (Objects.equals(told.get(attribute), value)) return;
        if (value == null) told.remove(attribute);
        else told.put(attribute, value);
        changed = true;
    }

    /**
     * Takes in what is told of being away. Being away opens an absence, which takes the place of work over; being at
     * home ends it. A start later than what was known of the open absence is a new absence: home in between.
     *
     * @param after what will hold of away, awaySince, place, employer and trade
     * @param undoing restores rather than tells: a restored absence is the old one again
     */
    void whereabouts(Map<String, Object> after, LocalDate on, boolean undoing) {
        var away = (Boolean) after.get("away");
        if (away == null || !away) stay(after, away != null, on, undoing);
        else if (undoing && restored(after)) work(away().orElseThrow().told, after, true);
        else leave(after, on);
    }

    private void stay(Map<String, Object> after, boolean known, LocalDate on, boolean undoing) {
        away().ifPresent(absence -> {
            if (!known || undoing) absence.deleted = true;
            else absence.end(on);
        });
        var home = known ? Objects.requireNonNullElse(atHomeOn, on) : null;
        changed |= !Objects.equals(home, atHomeOn);
        atHomeOn = home;
        work(told, after, false);
    }

    private void leave(Map<String, Object> after, LocalDate on) {
        var since = (RoughDate) after.get("awaySince");
        away().filter(absence -> since != null && absence.since() != null && since.from().isAfter(absence.notedOn)
                        && !since.equals(absence.since()))
                .ifPresent(absence -> absence.end(since.from()));
        var absence = away().orElseGet(() -> {
            absences.add(Absence.begun(id, on));
            return absences.getLast();
        });
        WORK.forEach(attribute -> put(attribute, null));
        work(absence.told, after, true);
        if (!Objects.equals(absence.since(), since)) {
            if (since == null) absence.told.remove("awaySince");
            else absence.told.put("awaySince", since);
            absence.changed = true;
        }
    }

    /** The absence that a run had ended stands again in place of the one it opened. */
    private boolean restored(Map<String, Object> after) {
        var ended = absences.stream()
                .filter(absence -> absence.until != null && Objects.equals(absence.since(), after.get("awaySince")))
                .max(Comparator.comparing(absence -> absence.until));
        ended.ifPresent(absence -> {
            away().ifPresent(open -> open.deleted = true);
            absence.reopen();
        });
        return ended.isPresent();
    }

    private void work(Map<String, Object> where, Map<String, Object> after, boolean away) {
        for (var attribute : WORK) {
            var value = after.get(attribute);
            if (Objects.equals(where.get(attribute), value)) continue;
            if (value == null) where.remove(attribute);
            else where.put(attribute, value);
            if (away) away().orElseThrow().changed = true;
            else changed = true;
        }
    }
}
