package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.AwayChange;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Place;
import org.nuanyang.roster.definition.WorkingDefinition;

/**
 * Files being changed together in one transaction: they are loaded and held, told something, and written. Brothers and
 * sisters of theirs are loaded with them, because a parent's new number is theirs as well.
 */
public final class Work {
    private final Loading loading;
    private final Writing writing;
    private final Map<UUID, StoredFile> files = new LinkedHashMap<>();
    private final People people = new People();
    private final Composition composition;
    private final Telling telling;
    private final WorkingDefinition definition;
    private final boolean undoing;

    Work(Loading loading, Writing writing, LocalDate on, LocalDate today, WorkingDefinition definition, boolean undoing) {
        this.loading = loading;
        this.writing = writing;
        this.composition = new Composition(people, today);
        this.telling = new Telling(people, on, undoing);
        this.definition = definition;
        this.undoing = undoing;
    }

    /** Loads files and whoever shares a parent or guardian with them. */
    public void load(Collection<UUID> ids) {
        var loaded = take(ids);
        var persons = new HashSet<UUID>();
        for (var file : loaded) Loading.personsOf(file).forEach(persons::add);
        takeChildrenOf(persons);
    }

    /** Loads the persons who may be meant by what is told, with their children. */
    public void meet(Collection<Facts> told) {
        var numbers = Numbers.in(told, writing.vault());
        if (!numbers.isEmpty()) takeChildrenOf(loading.persons().like(numbers.residentIds(), numbers.phones()));
    }

    private void takeChildrenOf(Collection<UUID> persons) {
        if (!persons.isEmpty()) take(loading.links().childrenOf(persons));
    }

    private List<StoredFile> take(Collection<UUID> ids) {
        var missing = ids.stream().filter(id -> !files.containsKey(id)).toList();
        if (missing.isEmpty()) return List.of();
        loading.children().lock(missing);
        loading.persons().lockOf(missing);
        var loaded = loading.load(missing, people, undoing);
        loaded.values().forEach(file -> {
            file.before = composition.facts(file);
            file.placeBefore = file.place();
        });
        files.putAll(loaded);
        return List.copyOf(loaded.values());
    }

    public Optional<StoredFile> file(UUID id) {
        return Optional.ofNullable(files.get(id));
    }

    public StoredFile enrol(UUID school, @Nullable UUID klass, @Nullable ClassYear year, LocalDate on, Facts told) {
        var file = new StoredFile(Ids.next(), true, school, on, new HashMap<>());
        file.klass = klass;
        file.classYear = year;
        files.put(file.id, file);
        telling.tell(file, told, Set.of());
        return file;
    }

    public void tell(StoredFile file, Facts told, Set<Fact> cleared) {
        telling.tell(file, told, cleared);
    }

    public void move(StoredFile file, UUID school, @Nullable UUID klass, @Nullable ClassYear year) {
        file.moved = !school.equals(file.school);
        file.school = school;
        file.klass = klass;
        file.classYear = year;
    }

    /** Takes the child off the roll of its school; the file stays where it is and is closed. */
    public void leave(StoredFile file, Departure departure) {
        file.left = departure;
    }

    /** Puts a child who had left back on a roll, from the day of this work on. */
    public void comeBack(StoredFile file, UUID school, @Nullable UUID klass, @Nullable ClassYear year) {
        file.left = null;
        move(file, school, klass, year);
    }

    /** Opens a closed file where it stands, as if the child had never left. */
    public void reopen(StoredFile file) {
        file.left = null;
    }

    /** Notes that the file has come from another school, which has handed it over; who had left is back. */
    public void takeIn(StoredFile file) {
        file.left = null;
        move(file, file.school, null, null);
        file.moved = true;
    }

    /** Notes in the history that the file goes to another school's class; the tables follow when it is handed over. */
    public void handOver(StoredFile file, @Nullable UUID klass) {
        file.moved = true;
        file.handedTo = klass;
    }

    /** The times that this parent was away, the present one included; empty when there is no such parent. */
    public Optional<TimesAway> timesAway(StoredFile file, Subject side) {
        return file.parent(side).map(link -> new TimesAway(people.get(link.person), (before, after) -> {
            for (var sibling : files.values()) {
                sibling.parents.forEach((as, tie) -> {
                    if (tie.person.equals(link.person) && !tie.deleted) sibling.awayChanges.add(new AwayChange(as, before, after));
                });
            }
        }));
    }

    /** Writes whatever has changed, with one amendment for each file that reads differently now. */
    public Set<UUID> store(Stamp stamp) {
        var changed = new ArrayList<Past>();
        var derived = new ArrayList<Derived>();
        for (var file : files.values()) {
            var facts = composition.facts(file);
            var after = file.handedTo == null ? file.place() : new Place(file.handedTo, file.left);
            var changes = new Changes(Facts.differences(file.before, facts), file.placeBefore, after, file.awayChanges);
            if (changes.isEmpty() && !file.moved && !file.isNew) continue;
            file.version++;
            if (changes.facts().stream().anyMatch(Contacts::among)) file.contactsChangedOn = telling.on();
            changed.add(new Past(file.id, file.isNew, file.version, changes, null));
            derived.add(Derived.from(file, facts, composition, definition, writing.vault()));
        }
        writing.write(files.values(), people, derived, changed, stamp, telling.on());
        var placed = derived.stream().map(Derived::file).filter(Work::placedOrNamedAnew).toList();
        writing.placements().follow(placed, telling.on(), undoing);
        writing.spells().follow(derived.stream().map(Derived::file).toList(), composition);
        writing.placements().tell(placed.stream().filter(file -> !file.isNew).toList(), stamp.account());
        var ids = new HashSet<UUID>();
        for (var past : changed) ids.add(past.child());
        return ids;
    }

    private static boolean placedOrNamedAnew(StoredFile file) {
        return file.isNew || file.moved || !file.place().equals(file.placeBefore)
                || !Objects.equals(file.told.get(Fact.NAME.attribute()), file.before.get(Fact.NAME).orElse(null));
    }
}
