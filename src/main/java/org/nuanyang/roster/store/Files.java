package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.roster.Amendment;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Fact.Subject;
import java.util.EnumMap;
import java.util.Comparator;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ToldFile;
import org.springframework.stereotype.Component;

/** The children's files in the tables, as far as the viewer's sight goes. */
@Component
public class Files {
    private final Loading loading;
    private final Writing writing;
    private final AmendmentSql amendments;
    private final ChoiceSql choices;

    Files(Loading loading, Writing writing, AmendmentSql amendments, ChoiceSql choices) {
        this.loading = loading;
        this.writing = writing;
        this.amendments = amendments;
        this.choices = choices;
    }

    /** The files of those in sight, in the order asked for. */
    public List<ChildFile> find(Collection<UUID> ids, int county, LocalDate today) {
        var people = new People();
        if (ids.size() == 1) loading.children().planForAnyValues();
        var loaded = loading.load(ids, people, false);
        var composition = new Composition(people, today);
        var definition = choices.inForce(today);
        var files = new ArrayList<ChildFile>(loaded.size());
        for (var id : ids) {
            var file = loaded.get(id);
            if (file != null) files.add(composition.file(file, county, definition));
        }
        return files;
    }

    /** What is told of those in sight, in the order asked for; the grade is the one of that day. */
    public List<ToldFile> told(Collection<UUID> ids, LocalDate on) {
        var people = new People();
        var loaded = loading.load(ids, people, false);
        var composition = new Composition(people, on);
        var told = new ArrayList<ToldFile>(loaded.size());
        for (var id : ids) {
            var file = loaded.get(id);
            if (file != null) told.add(new ToldFile(file.id(), new OrgId(file.school), file.klass == null ? null : new OrgId(file.klass), composition.facts(file)));
        }
        return told;
    }

    /**
     * @param on the day on which what follows is told
     * @param today the day on which it is decided who counts
     */
    public Work work(LocalDate on, LocalDate today, boolean undoing) {
        return new Work(loading, writing, on, today, choices.inForce(today), undoing);
    }

    /** Holds files against changes by others until the end of the transaction. */
    public void hold(Collection<UUID> ids) {
        loading.children().lock(ids);
        loading.persons().lockOf(ids);
    }

    /** What a run has changed in the files in sight, in the order in which it did. */
    public List<Past> run(UUID run) {
        return amendments.ofRun(run);
    }

    /** What was added since to files that a run has made, and would go with them. */
    public List<Added> addedSince(Collection<UUID> children, UUID run) {
        return children.isEmpty() ? List.of() : amendments.addedSince(children, run);
    }

    public List<Past> latest(Collection<UUID> children) {
        return amendments.latest(children);
    }

    public Map<UUID, String> leftSightSince(UUID run) {
        return amendments.leftSightSince(run);
    }

    /** Takes files out for good, with the persons whom nobody else knows: only what a run has made is undone so. */
    public void remove(Collection<UUID> children) {
        var people = new People();
        loading.load(children, people, true);
        loading.children().delete(children);
        loading.persons().forgetStrays(people.all().stream().map(person -> person.id).toList());
    }

    /** The times of a file in sight; nothing is held for a change. */
    public Times times(UUID child) {
        var people = new People();
        var file = loading.load(List.of(child), people, true).get(child);
        var away = new EnumMap<Subject, List<TimesAway.Line>>(Subject.class);
        file.parents.forEach((side, link) -> away.put(side, new TimesAway(people.get(link.person), (_, _) -> {}).lines()));
        var keepers = file.guardians.stream()
                .map(link -> new Times.Keeper(link.place, people.get(link.person).name(), (Relation) link.told.get("relation"), link.from, link.until))
                .sorted(Comparator.comparing(Times.Keeper::from).thenComparing(Times.Keeper::place)).toList();
        return new Times(away, keepers);
    }

    public List<Amendment> history(UUID child) {
        return amendments.ofChild(child).stream().map(Past::amendment).toList();
    }
}
