package org.nuanyang.roster.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.database.Sight;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildrenRecounted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Computes the spells of files anew, from what is known of them now. */
@Component
record SpellKeeping(AmendmentSql amendments, ChildSql children, SpellSql sql, ChoiceSql choices, ApplicationEventPublisher events) {

    void follow(Collection<StoredFile> files, Composition composition) {
        var known = files.stream().filter(file -> !file.isNew).map(file -> file.id).toList();
        sql.forget(known);
        Map<UUID, List<Past>> histories = amendments.ofChildren(known).stream().collect(Collectors.groupingBy(Past::child));
        store(files, histories, composition);
    }

    /** @param histories the amendments of files that have been amended, the latest first */
    void store(Collection<StoredFile> files, Map<UUID, List<Past>> histories, Composition composition) {
        if (files.isEmpty()) return;
        var courses = new Courses(composition);
        var numbers = choices.numbersOverTime();
        var lines = new ArrayList<SpellSql.Line>();
        for (var file : files) {
            var course = courses.course(file, histories.getOrDefault(file.id, List.of()));
            course.spells(numbers, file.enrolledOn).forEach(spell -> lines.add(new SpellSql.Line(file.id, spell)));
        }
        children.planAnewFor(lines.size());
        sql.store(lines);
        var ids = files.stream().map(file -> new ChildId(file.id)).collect(Collectors.toSet());
        Sight.current().ifPresent(sight -> events.publishEvent(new ChildrenRecounted(sight.county(), ids)));
    }
}
