package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.PastFiles.Entry;
import org.nuanyang.roster.PastFiles.File;
import org.nuanyang.roster.Place;
import org.springframework.stereotype.Component;

/**
 * New files with their past. Entries are told in the order of their days across all files, because brothers and sisters
 * share their parents; only the outcome and one amendment an entry are written, set by set.
 */
@Component
public class Chronicle {
    private record Turn(int file, int entry, LocalDate on) {}

    private final ChildSql children;
    private final LinkSql links;
    private final PersonSql persons;
    private final EnrolmentSql enrolments;
    private final SpellKeeping spells;
    private final ChronicleSql sql;
    private final ChoiceSql choices;
    private final Vault vault;

    Chronicle(ChildSql children, LinkSql links, PersonSql persons, EnrolmentSql enrolments, SpellKeeping spells,
            ChronicleSql sql, ChoiceSql choices, Vault vault) {
        this.children = children;
        this.links = links;
        this.persons = persons;
        this.enrolments = enrolments;
        this.spells = spells;
        this.sql = sql;
        this.choices = choices;
        this.vault = vault;
    }

    public List<ChildId> write(List<File> files, LocalDate today) {
        var people = new People();
        var stored = files.stream().map(Chronicle::opened).toList();
        var past = new ArrayList<Past>();
        var cards = new ArrayList<ChronicleSql.Card>();
        for (var next : inOrder(files)) {
            var file = stored.get(next.file());
            var entry = files.get(next.file()).entries().get(next.entry());
            tell(file, entry, people, past);
            card(files.get(next.file()), next.entry(), file, cards);
        }
        store(stored, people, past, today);
        sql.append(past);
        sql.issued(cards);
        return stored.stream().map(StoredFile::id).toList();
    }

    private static List<Turn> inOrder(List<File> files) {
        return IntStream.range(0, files.size()).boxed()
                .flatMap(file -> IntStream.range(0, files.get(file).entries().size())
                        .mapToObj(entry -> new Turn(file, entry, files.get(file).entries().get(entry).on())))
                .sorted(Comparator.comparing(Turn::on))
                .toList();
    }

    private static StoredFile opened(File told) {
        var file = new StoredFile(Ids.next(), true, told.school().value(), told.entries().getFirst().on(), new HashMap<>());
        file.klass = told.klass().value();
        file.classYear = told.classYear();
        return file;
    }

    private void tell(StoredFile file, Entry entry, People people, List<Past> past) {
        var composition = new Composition(people, entry.on());
        boolean enrolled = file.version == 0;
        var before = enrolled ? new Facts() : composition.facts(file);
        new Telling(people, entry.on(), false).tell(file, entry.told(), Set.of());
        var changes = new Changes(Facts.differences(before, composition.facts(file)), enrolled ? Place.NOWHERE : file.place(), file.place(), List.of());
        if (changes.isEmpty()) return;
        file.version++;
        if (changes.facts().stream().anyMatch(Contacts::among)) file.contactsChangedOn = entry.on();
        var stamp = new Stamp(entry.at(), entry.by().value(), entry.source(), null);
        past.add(new Past(file.id, enrolled, file.version, changes, stamp));
    }

    /** With the version that the file had when the card was issued. */
    private static void card(File told, int entry, StoredFile file, List<ChronicleSql.Card> cards) {
        var issuedOn = told.cardIssuedOn();
        if (issuedOn == null || issuedOn.isBefore(told.entries().get(entry).on())) return;
        if (entry + 1 < told.entries().size() && !told.entries().get(entry + 1).on().isAfter(issuedOn)) return;
        cards.add(new ChronicleSql.Card(file.id, issuedOn, told.entries().getFirst().by().value(), file.version));
    }

    private void store(List<StoredFile> files, People people, List<Past> past, LocalDate today) {
        var composition = new Composition(people, today);
        var definition = choices.inForce(today);
        children.store(files.stream().map(file -> Derived.from(file, composition.facts(file), composition, definition, vault)).toList());
        enrolments.follow(files, file -> file.enrolledOn, false);
        spells.store(files, past.reversed().stream().collect(Collectors.groupingBy(Past::child)), composition);
        persons.meet(List.copyOf(people.all()));
        links.storeParents(files.stream().flatMap(file -> file.parents.values().stream()).toList());
        links.storeGuardians(files.stream().flatMap(file -> file.guardians.stream()).toList());
        persons.storeAbsences(people.all().stream().flatMap(person -> person.absences.stream()).toList());
    }
}
