package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyang.database.Vault;
import org.springframework.stereotype.Component;

/**
 * Writes what a work has changed. The order is the policies' and the unique indexes': what ends goes before what begins,
 * a child before those linked to it, a person's link before a change of the person.
 */
@Component
record Writing(ChildSql children, LinkSql links, PersonSql persons, AmendmentSql amendments,
        Placements placements, SpellKeeping spells, Vault vault) {

    void write(Collection<StoredFile> files, People people, List<Derived> derived, List<Past> changes, Stamp stamp, LocalDate on) {
        var parents = files.stream().flatMap(file -> file.parents.values().stream()).toList();
        var guardians = files.stream().flatMap(file -> file.guardians.stream()).toList();
        var absences = people.all().stream().flatMap(person -> person.absences.stream()).toList();

        links.deleteParents(parents.stream().filter(link -> link.deleted).toList());
        links.deleteGuardians(guardians.stream().filter(link -> link.deleted).map(link -> link.id).toList());
        persons.deleteAbsences(absences.stream().filter(absence -> absence.deleted).map(absence -> absence.id).toList());
        links.storeGuardians(guardians.stream().filter(link -> link.changed && !link.deleted && link.until != null).toList());
        var known = absences.stream().filter(absence -> absence.changed && !absence.deleted && absence.until != null).toList();
        persons.storeAbsences(known.stream().filter(absence -> !people.get(absence.person).isNew).toList());

        children.store(derived);
        var linked = new HashSet<UUID>();
        for (var link : parents) if (!link.deleted) linked.add(link.person);
        for (var link : guardians) if (!link.deleted) linked.add(link.person);
        var met = people.all().stream().filter(person -> person.isNew && linked.contains(person.id)).toList();
        persons.meet(met);
        links.storeParents(parents.stream().filter(link -> link.changed && !link.deleted).toList());
        links.storeGuardians(guardians.stream().filter(link -> link.changed && link.current()).toList());
        var changed = people.all().stream().filter(person -> person.changed && !person.isNew).toList();
        persons.change(changed);
        persons.storeAbsences(absences.stream()
                .filter(absence -> absence.changed && !absence.deleted && linked.contains(absence.person))
                .filter(absence -> absence.until == null || people.get(absence.person).isNew)
                .toList());
        amendments.append(changes, stamp);

        forget(parents, guardians, linked);
        touch(people, changed, on);
    }

    private void forget(List<ParentLink> parents, List<GuardianLink> guardians, HashSet<UUID> linked) {
        var strays = Stream.concat(
                        parents.stream().filter(link -> link.deleted).map(link -> link.person),
                        guardians.stream().filter(link -> link.deleted).map(link -> link.person))
                .filter(person -> !linked.contains(person)).distinct().toList();
        persons.forgetStrays(strays);
    }

    private void touch(People people, List<Person> changed, LocalDate on) {
        var persons = new ArrayList<>(changed.stream().map(person -> person.id).toList());
        people.all().stream()
                .filter(person -> !person.isNew && person.absences.stream().anyMatch(absence -> absence.changed))
                .forEach(person -> persons.add(person.id));
        this.persons.touchUnseenRelatives(persons, on);
    }
}
