package org.nuanyang.care.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.queue.Share;
import org.nuanyang.care.telling.OwnSql.Done;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.pairing.MyChildren;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the author has done and owed: a helper for the children of the moment, a psychology teacher at the school. Nobody else is told. */
@Component
@Transactional(readOnly = true)
class OwnWork {
    private final OwnSql sql;
    private final MyChildren mine;
    private final CounselledSchools counselled;
    private final Clock clock;

    OwnWork(OwnSql sql, MyChildren mine, CounselledSchools counselled, Clock clock) {
        this.sql = sql;
        this.mine = mine;
        this.counselled = counselled;
        this.clock = clock;
    }

    record Work(Map<Matter, Done> done, Map<Matter, Share> owed) {
        boolean nothing() {
            return done.isEmpty() && owed.isEmpty();
        }

        Done done(Matter matter) {
            return done.getOrDefault(matter, Done.NOTHING);
        }

        Share owed(Matter matter) {
            return owed.getOrDefault(matter, new Share(0, 0));
        }
    }

    /** @param before null where there was nothing */
    record Told(Work now, @Nullable Work before) {}

    Told of(Subject subject, Viewer viewer) {
        var before = subject.before() == null ? null : work(subject, subject.before(), viewer);
        return new Told(work(subject, subject.stretch(), viewer), before == null || before.nothing() ? null : before);
    }

    private Work work(Subject subject, Stretch stretch, Viewer viewer) {
        LocalDate from = stretch.from(), until = stretch.until();
        AccountId who = subject.author();
        if (subject.voice() == Voice.HELPER) {
            var children = children(subject, viewer);
            return new Work(sql.doneFor(children, who, from, until), sql.owedByHelper(children, who, from, until, LocalDate.now(clock)));
        }
        var schools = counselled.of(subject, viewer);
        return new Work(sql.doneAt(schools, who, from, until), sql.owedByPsychologist(schools, from, until, LocalDate.now(clock)));
    }

    /** Those with whom the author is paired now, and was before the stretch was over. */
    Collection<UUID> children(Subject subject, Viewer viewer) {
        subject.requireAuthor(viewer);
        if (mine.of(viewer).isEmpty()) throw new NotFound();
        return mine.since(subject.stretch().until(), viewer).stream().map(own -> own.child().value()).toList();
    }
}
