package org.nuanyang.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.pairing.HelperRef.By;
import org.springframework.stereotype.Component;

/** Those who may help at some schools, and how a colleague or a pupil who is chosen becomes a helper. */
@Component
class Helping {
    private final CandidateSql sql;
    private final Clock clock;

    Helping(CandidateSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Map<UUID, Candidate> known(Collection<UUID> helpers, LocalDate on) {
        return sql.known(helpers, on);
    }

    /** The grown-ups at these schools, entered or not. */
    List<Candidate> at(Collection<UUID> schools, LocalDate on) {
        var known = sql.known(sql.helpersAt(schools, on), on).values();
        return Stream.concat(known.stream(), sql.colleagues(schools, on).stream()).toList();
    }

    /** The helpers that are meant; colleagues and pupils of these schools are entered on the way. */
    Map<HelperRef, UUID> entered(List<HelperRef> refs, Set<UUID> schools, Viewer by, LocalDate on) {
        var ids = new HashMap<HelperRef, UUID>();
        refs.stream().filter(ref -> ref.by() == By.HELPER).forEach(ref -> ids.put(ref, ref.value()));
        var accounts = values(refs, By.ACCOUNT);
        var pupils = values(refs, By.PUPIL);
        if (!accounts.isEmpty()) ids.putAll(entered(By.ACCOUNT, accounts, sql.staff(accounts, schools, on), by));
        if (!pupils.isEmpty()) ids.putAll(entered(By.PUPIL, pupils, sql.pupils(pupils), by));
        return ids;
    }

    private Map<HelperRef, UUID> entered(By as, List<UUID> wanted, List<CandidateSql.Named> found, Viewer by) {
        var helpers = sql.enter(as == By.PUPIL ? HelperSort.PUPIL : HelperSort.STAFF, found, by.accountId(), clock.instant());
        var ids = new HashMap<HelperRef, UUID>();
        for (var one : wanted) {
            if (!helpers.containsKey(one)) throw new NotFound();
            ids.put(new HelperRef(as, one), helpers.get(one));
        }
        return ids;
    }

    private static List<UUID> values(List<HelperRef> refs, By by) {
        return refs.stream().filter(ref -> ref.by() == by).map(HelperRef::value).distinct().toList();
    }
}
