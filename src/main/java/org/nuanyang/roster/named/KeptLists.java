package org.nuanyang.roster.named;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duty;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.store.SignedSql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 常用名单: how many each named filter finds, and combinations kept under names of people's own. */
@Service
@Transactional
public class KeptLists {
    public static final int LONGEST_NAME = 40;
    private static final int MOST = 50;
    /** So far a filter's children are counted. */
    public static final int COUNTED_UP_TO = 10_000;

    private final KeptListSql sql;
    private final SignedSql signed;
    private final Audit audit;
    private final Clock clock;

    KeptLists(KeptListSql sql, SignedSql signed, Audit audit, Clock clock) {
        this.sql = sql;
        this.signed = signed;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many of the children in sight show each of these, up to one more than {@link #COUNTED_UP_TO}. */
    @Transactional(readOnly = true)
    public List<Long> counts(Collection<Signs> asked, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) throw new NotFound();
        return signed.counts(asked.stream().map(each -> each.openedBy(viewer)).toList(), COUNTED_UP_TO + 1);
    }

    /** One's own first, then those that colleagues of the same place share. */
    @Transactional(readOnly = true)
    public List<KeptList> of(KeptList.What what, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) throw new NotFound();
        return sql.of(what, viewer.account(), places(viewer));
    }

    /** Keeps it, or says why not. */
    public Optional<Refusal> keep(KeptList.What what, String name, String query, @Nullable OrgId sharedAt, Viewer by) {
        if (!by.scope().mayAnywhere(Act.LIST) || sharedAt != null && !places(by).contains(sharedAt)) throw new NotFound();
        var told = name.strip();
        if (told.isEmpty()) return Optional.of(Refusal.of("roster.kept.nameless"));
        if (told.codePointCount(0, told.length()) > LONGEST_NAME) return Optional.of(Refusal.of("roster.kept.long", LONGEST_NAME));
        if (sql.count(by.account()) >= MOST) return Optional.of(Refusal.of("roster.kept.full", MOST));
        var id = sql.keep(by.county(), Ids.next(), what, told, query, by.account(), sharedAt, clock.instant());
        audit.record(by, "list.kept", id, sharedAt == null ? null : sharedAt.value(), null, Map.of("what", what, "shared", sharedAt != null));
        return Optional.empty();
    }

    /** Only whoever made it; gone is gone, twice too. */
    public void forget(UUID id, Viewer by) {
        if (!sql.forget(id, by.account())) throw new NotFound();
        audit.record(by, "list.forgotten", id, null, null, Map.of());
    }

    /** Where the viewer holds a duty as one of the place's people. */
    public static List<OrgId> places(Viewer viewer) {
        return viewer.duties().stream().filter(duty -> duty.child() == null && duty.role().works()).map(Duty::org).distinct().toList();
    }
}
