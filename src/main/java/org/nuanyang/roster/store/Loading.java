package org.nuanyang.roster.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads files with all that belongs to them, one statement a table. */
@Component
record Loading(ChildSql children, LinkSql links, PersonSql persons) {

    /** @param pastToo with former guardians, whom undoing may call back */
    Map<UUID, StoredFile> load(Collection<UUID> ids, People people, boolean pastToo) {
        var files = new LinkedHashMap<UUID, StoredFile>();
        if (ids.isEmpty()) return files;
        for (var file : children.find(ids)) files.put(file.id, file);
        for (var link : links.parents(files.keySet())) files.get(link.child).parents.put(link.side, link);
        for (var link : links.guardians(files.keySet(), pastToo)) files.get(link.child).guardians.add(link);
        loadPeople(files.values(), people);
        return files;
    }

    private void loadPeople(Collection<StoredFile> files, People people) {
        var missing = new HashSet<UUID>();
        for (var file : files) {
            personsOf(file).filter(person -> !people.has(person)).forEach(missing::add);
        }
        if (missing.isEmpty()) return;
        Map<UUID, List<Absence>> absences = persons.absences(missing).stream().collect(Collectors.groupingBy(absence -> absence.person));
        for (var person : persons.find(missing)) {
            person.absences.addAll(absences.getOrDefault(person.id, List.of()));
            people.add(person);
        }
    }

    static Stream<UUID> personsOf(StoredFile file) {
        return Stream.concat(
                file.parents.values().stream().map(link -> link.person), file.guardians.stream().map(link -> link.person));
    }
}
