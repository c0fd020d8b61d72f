package org.nuanyang.study.marks.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 任课: who teaches which subject in a class, told by whoever keeps the class's marks. It is what a subject teacher sees and keeps, together
 * with a duty at the class that is in force.
 */
@Service
@Transactional
public class Teaching {
    private final TeachingSql sql;
    private final SchoolSubjects subjects;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    Teaching(TeachingSql sql, SchoolSubjects subjects, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.subjects = subjects;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    public record Taught(OrgId klass, AccountId account, String name, String subject) {}

    public record Colleague(AccountId account, String name) {}

    /** Keeps the marks of the whole class, in every subject. */
    public static boolean keeps(Org klass, Viewer viewer) {
        return viewer.scope().mayIn(Act.MARK, klass.id()) || klass.parent() != null && viewer.scope().mayIn(Act.MARK, klass.parent());
    }

    /** The subjects that the viewer teaches, by class; only where a duty holds today. */
    @Transactional(readOnly = true)
    public Map<OrgId, Set<String>> own(Viewer viewer) {
        return sql.own(viewer.account()).stream().filter(each -> viewer.scope().mayIn(Act.RECORD, each.klass()))
                .collect(Collectors.groupingBy(Taught::klass, Collectors.mapping(Taught::subject, Collectors.toSet())));
    }

    /** Whether the viewer may tell and read the marks of a class in a subject. */
    @Transactional(readOnly = true)
    public boolean mayMark(Org klass, String subject, Viewer viewer) {
        return keeps(klass, viewer) || own(viewer).getOrDefault(klass.id(), Set.of()).contains(subject);
    }

    @Transactional(readOnly = true)
    public List<Taught> of(OrgId klass, Viewer viewer) {
        kept(klass, viewer);
        return sql.of(klass);
    }

    @Transactional(readOnly = true)
    public List<Colleague> colleagues(OrgId klass, Viewer viewer) {
        kept(klass, viewer);
        return sql.colleagues(klass, LocalDate.now(clock));
    }

    /** The same once more changes nothing. */
    public Optional<Refusal> tell(OrgId klass, AccountId account, String subject, Viewer by) {
        var school = kept(klass, by).parent();
        var named = school == null ? null : subjects.named(school, subject.strip()).orElse(null);
        if (named == null) return Optional.of(Refusal.of("study.teaching.subject-missing"));
        if (sql.colleagues(klass, LocalDate.now(clock)).stream().noneMatch(each -> each.account().equals(account))) return Optional.of(Refusal.of("study.teaching.who-missing"));
        if (sql.insert(klass, account, named, by.account(), clock.instant())) audit.record(by, "teaching.told", account.value(), klass.value(), null, Map.of("subject", named));
        return Optional.empty();
    }

    public void end(OrgId klass, AccountId account, String subject, Viewer by) {
        kept(klass, by);
        if (sql.delete(klass, account, subject)) audit.record(by, "teaching.ended", account.value(), klass.value(), null, Map.of("subject", subject));
    }

    private Org kept(OrgId id, Viewer viewer) {
        var klass = orgs.asAWhole(id, Act.MARK, viewer);
        if (klass.kind() != Org.Kind.CLASS) throw new NotFound();
        return klass;
    }
}
