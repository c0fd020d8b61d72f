package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.database.Sight;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildrenMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The enrolments follow the files, and whoever stands on where a child is hears of it. */
@Component
record Placements(EnrolmentSql sql, ApplicationEventPublisher events) {

    void follow(Collection<StoredFile> files, LocalDate on, boolean undoing) {
        sql.follow(files, _ -> on, undoing);
    }

    void tell(Collection<StoredFile> files, UUID by) {
        if (files.isEmpty()) return;
        var county = Sight.current().orElseThrow().county();
        events.publishEvent(new ChildrenMoved(county, files.stream().map(file -> new ChildId(file.id)).collect(Collectors.toSet()), by));
    }
}
