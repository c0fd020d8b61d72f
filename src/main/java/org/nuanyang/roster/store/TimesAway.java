package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.AwayTime;

/** A parent's times away, to be read and put right one by one, past ones too. */
public final class TimesAway {
    private final Person person;
    private final BiConsumer<@Nullable AwayTime, @Nullable AwayTime> noted;

    /** @param noted what was told before and is told now */
    TimesAway(Person person, BiConsumer<@Nullable AwayTime, @Nullable AwayTime> noted) {
        this.person = person;
        this.noted = noted;
    }

    /** The earliest first. */
    public List<Line> lines() {
        return present().sorted(Comparator.comparing(TimesAway::begins)).map(absence -> new Line(absence.id, time(absence))).toList();
    }

    /** @param id names the row, for a form */
    public record Line(UUID id, AwayTime time) {}

    public Optional<AwayTime> find(UUID id) {
        return present().filter(absence -> absence.id.equals(id)).findFirst().map(TimesAway::time);
    }

    /** Whether it would meet another time than the one it takes the place of. */
    public boolean meetsAnother(AwayTime told, @Nullable UUID instead) {
        return present().filter(absence -> !absence.id.equals(instead))
                .anyMatch(absence -> time(absence).meets(told) || told.until() == null && absence.open());
    }

    public void add(AwayTime told, LocalDate on) {
        var absence = Absence.begun(person.id, on);
        put(absence, told);
        person.absences.add(absence);
        settle(told);
        noted.accept(null, told);
    }

    public void correct(UUID id, AwayTime told) {
        var absence = present().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
        var before = time(absence);
        put(absence, told);
        settle(told);
        noted.accept(before, told);
    }

    /** It was entered by mistake and never was. */
    public void remove(UUID id) {
        var absence = present().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
        var before = time(absence);
        absence.deleted = true;
        absence.changed = true;
        noted.accept(before, null);
    }

    private static void put(Absence absence, AwayTime told) {
        absence.until = told.until();
        set(absence, "awaySince", told.since());
        set(absence, "place", told.place());
        absence.changed = true;
    }

    private static void set(Absence absence, String attribute, @Nullable Object value) {
        if (value == null) absence.told.remove(attribute);
        else absence.told.put(attribute, value);
    }

    /** Who has come home is at home, unless another time away goes on. */
    private void settle(AwayTime told) {
        if (told.until() == null || person.away().isPresent() || person.atHomeOn != null) return;
        person.atHomeOn = told.until();
        person.changed = true;
    }

    private Stream<Absence> present() {
        return person.absences.stream().filter(absence -> !absence.deleted);
    }

    private static LocalDate begins(Absence absence) {
        return absence.since() == null ? absence.notedOn : Objects.requireNonNull(absence.since()).from();
    }

    private static AwayTime time(Absence absence) {
        return new AwayTime(absence.since(), absence.until, (String) absence.told.get("place"));
    }
}
