package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;

/**
 * Puts what is told into a file's rows. A parent is corrected in place: one has the same father. Another name of a
 * guardian is another guardian: the old one's row ends, and nothing is carried over but what is told.
 *
 * @param on the day on which it is told
 * @param undoing what is told restores an earlier state
 */
record Telling(People people, LocalDate on, boolean undoing) {
    private static final Set<Subject> PARENTS = EnumSet.of(Subject.FATHER, Subject.MOTHER, Subject.PARENT);
    /** Where the child is put decides these, not what a source says. */
    private static final Set<Fact> OF_THE_PLACE = EnumSet.of(Fact.SCHOOL, Fact.GRADE, Fact.CLASS, Fact.ENTRY_YEAR);

    void tell(StoredFile file, Facts told, Set<Fact> cleared) {
        var news = new HashMap<Subject, Map<String, @Nullable Object>>();
        cleared.forEach(fact -> news.computeIfAbsent(fact.subject(), _ -> new HashMap<>()).put(fact.attribute(), null));
        told.asMap().forEach((fact, value) -> news.computeIfAbsent(fact.subject(), _ -> new HashMap<>()).put(fact.attribute(), value));
        if (news.containsKey(Subject.CHILD)) child(file, news.get(Subject.CHILD));
        for (var side : PARENTS) if (news.containsKey(side)) parent(file, side, news.get(side));
        if (news.containsKey(Subject.GUARDIAN)) guardian(file, 1, news.get(Subject.GUARDIAN));
        if (news.containsKey(Subject.SECOND_GUARDIAN)) guardian(file, 2, news.get(Subject.SECOND_GUARDIAN));
    }

    private void child(StoredFile file, Map<String, @Nullable Object> told) {
        OF_THE_PLACE.forEach(fact -> told.remove(fact.attribute()));
        for (var declaration : Set.of(Fact.DECLARED.attribute(), Fact.PARENTS_AWAY.attribute())) {
            if (told.get(declaration) != null && !told.get(declaration).equals(file.told.get(declaration))) file.declaredOn = on;
        }
        told.forEach((attribute, value) -> set(file.told, attribute, value));
    }

    private void parent(StoredFile file, Subject side, Map<String, @Nullable Object> told) {
        var link = file.parent(side).orElse(null);
        if (link == null) {
            if (told.values().stream().allMatch(Objects::isNull)) return;
            var person = people.find(told).filter(found -> notYetAParentOf(file, found)).orElseGet(this::stranger);
            link = new ParentLink(file.id, side, person.id, new HashMap<>());
            link.changed = true;
            file.parents.put(side, link);
        }
        var person = people.get(link.person);
        leavesTheJob(told);
        link.changed |= put(Columns.PARENT, link.told, told);
        person(person, told, side);
        link.deleted = Fact.of(side).stream().allMatch(fact -> person.get(fact.attribute()) == null && !file.parents.get(side).told.containsKey(fact.attribute()));
    }

    /** Who comes home is no longer found at the employer, unless the same source says so. */
    private static void leavesTheJob(Map<String, @Nullable Object> told) {
        if (!Boolean.FALSE.equals(told.get("away"))) return;
        for (var attribute : Set.of("employerAddress", "employerPhone")) told.putIfAbsent(attribute, null);
    }

    private void guardian(StoredFile file, int place, Map<String, @Nullable Object> told) {
        var current = file.guardian(place);
        if (current.isPresent() && succeeded(people.get(current.get().person), told)) {
            if (undoing) current.get().deleted = true;
            else current.get().end(on);
            current = undoing ? formerly(file, place, (String) told.get("name")) : Optional.empty();
        }
        if (current.isEmpty() && told.values().stream().allMatch(Objects::isNull)) return;
        var link = current.orElseGet(() -> newGuardian(file, place, told));
        link.changed |= put(Columns.GUARDIAN, link.told, told);
        var person = people.get(link.person);
        var subject = place == 1 ? Subject.GUARDIAN : Subject.SECOND_GUARDIAN;
        person(person, told, subject);
        var empty = Fact.of(subject).stream().allMatch(fact -> person.get(fact.attribute()) == null && !link.told.containsKey(fact.attribute()));
        if (empty && undoing) link.deleted = true;
        else if (empty) link.end(on);
    }

    /** Another name is another person, unless the ID number says otherwise; no name any more, nobody any more. */
    private static boolean succeeded(Person current, Map<String, @Nullable Object> told) {
        if (!told.containsKey("name") || current.name() == null || current.name().equals(told.get("name"))) return false;
        return told.get("id") == null || !told.get("id").equals(current.residentId());
    }

    private static Optional<GuardianLink> formerly(StoredFile file, int place, @Nullable String name) {
        var former = file.guardians.stream()
                .filter(link -> link.place == place && link.until != null && !link.deleted)
                .max(Comparator.comparing((GuardianLink link) -> link.until).thenComparing(link -> link.id))
                .filter(_ -> name != null);
        former.ifPresent(GuardianLink::reopen);
        return former;
    }

    private GuardianLink newGuardian(StoredFile file, int place, Map<String, @Nullable Object> told) {
        var person = parentWhoGuards(file, told).or(() -> people.find(told)).orElseGet(this::stranger);
        var link = new GuardianLink(Ids.next(), file.id, place, person.id, on.isBefore(file.enrolledOn) ? file.enrolledOn : on, null, new HashMap<>());
        link.changed = true;
        file.guardians.add(link);
        return link;
    }

    /** A father who guards is the father, as long as his number does not say that he is another. */
    private Optional<Person> parentWhoGuards(StoredFile file, Map<String, @Nullable Object> told) {
        var side = told.get("relation") == Relation.FATHER ? Subject.FATHER
                : told.get("relation") == Relation.MOTHER ? Subject.MOTHER : null;
        if (side == null || told.get("name") == null) return Optional.empty();
        return file.parent(side).map(link -> people.get(link.person))
                .filter(parent -> told.get("name").equals(parent.name()))
                .filter(parent -> told.get("id") == null || parent.residentId() == null || told.get("id").equals(parent.residentId()))
                .filter(parent -> !(told.get("phone") instanceof Phone phone)
                        || parent.told.get("phone") == null || phone.equals(parent.told.get("phone")));
    }

    private void person(Person person, Map<String, @Nullable Object> told, Subject subject) {
        told.forEach((attribute, value) -> {
            if (Columns.PERSON.has(attribute) && !Columns.ABSENCE.has(attribute)) person.put(attribute, value);
        });
        people.know(person);
        if (PARENTS.contains(subject)) whereabouts(person, told, subject);
    }

    private void whereabouts(Person person, Map<String, @Nullable Object> told, Subject side) {
        var after = new HashMap<String, Object>();
        var touched = false;
        for (var attribute : Set.of("away", "awaySince", "place", "employer", "trade")) {
            touched |= told.containsKey(attribute);
            set(after, attribute, told.containsKey(attribute) ? told.get(attribute) : person.get(attribute));
        }
        if (!touched) return;
        if (told.get("awaySince") != null && told.get("away") == null) after.put("away", true);
        if (side == Subject.PARENT && after.get("awaySince") == null) after.remove("away");
        if (Boolean.FALSE.equals(told.get("away"))) {
            for (var attribute : Set.of("place", "employer", "trade")) {
                if (!told.containsKey(attribute) && person.away().isPresent()) after.remove(attribute);
            }
        }
        person.whereabouts(after, on, undoing);
    }

    private boolean notYetAParentOf(StoredFile file, Person person) {
        return file.parents.values().stream().noneMatch(link -> link.person.equals(person.id) && !link.deleted);
    }

    private Person stranger() {
        var person = Person.met();
        people.add(person);
        return person;
    }

    private static boolean put(Columns columns, Map<String, Object> into, Map<String, @Nullable Object> told) {
        var changed = false;
        for (var column : columns.all()) {
            if (told.containsKey(column.attribute())) changed |= set(into, column.attribute(), told.get(column.attribute()));
        }
        return changed;
    }

    private static boolean set(Map<String, Object> into, String attribute, @Nullable Object value) {
        var before = value == null ? into.remove(attribute) : into.put(attribute, value);
        return !Objects.equals(before, value);
    }
}
