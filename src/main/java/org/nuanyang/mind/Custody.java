package org.nuanyang.mind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 交接: whose the sealed notes are. The keeper gives them to another psychology teacher of the school, or to one of the school
 * where the child has gone. When the keeper no longer holds the office, the principal decides who takes over, with a reason,
 * and learns how many there are, not of whom. There are no deputies here.
 */
@Service
@Transactional
public class Custody {
    public static final int LONGEST = 500;

    private final CustodySql sql;
    private final Audit audit;
    private final Clock clock;

    Custody(CustodySql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param here whether the child is at the keeper's school; else the notes are closed until they are handed over */
    public record Folder(FolderId id, ChildId child, String childName, LocalDate keptSince, boolean here) {}

    /** A psychology teacher to whom a folder may go. */
    public record Successor(AccountId account, String name, OrgId school, String schoolName) {}

    /** What somebody who has gone has kept. */
    public record Waiting(OrgId school, String schoolName, AccountId keeper, long folders) {}

    /** Those that the viewer keeps, first those whose child has gone elsewhere. */
    @Transactional(readOnly = true)
    public List<Folder> mine(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNSEL) ? sql.keptBy(viewer.account()) : List.of();
    }

    /** To whom the viewer's folders may go, each folder with its own. */
    @Transactional(readOnly = true)
    public Map<FolderId, List<Successor>> successors(Collection<FolderId> folders, Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNSEL) ? sql.successors(folders, today()) : Map.of();
    }

    /** All of them or none. */
    public Map<String, Refusal> give(Set<FolderId> folders, @Nullable AccountId to, @Nullable OrgId school, String typed, Viewer by) {
        var mine = mine(by).stream().collect(Collectors.toMap(Folder::id, folder -> folder));
        if (!mine.keySet().containsAll(folders)) throw new NotFound();
        if (folders.isEmpty()) return Map.of("take", Refusal.of("mind.give.nothing-taken"));
        if (to == null || school == null) return Map.of("to", Refusal.of("mind.give.to-missing"));
        var reason = typed.strip();
        if (!reasonFits(reason)) return Map.of("reason", Refusal.of("mind.give.reason-missing", LONGEST));
        var choices = successors(folders, by);
        var impossible = folders.stream().filter(folder -> choices.getOrDefault(folder, List.of()).stream()
                .noneMatch(choice -> choice.account().equals(to) && choice.school().equals(school))).map(mine::get).map(Folder::childName).sorted().toList();
        if (!impossible.isEmpty()) return Map.of("to", Refusal.of("mind.give.elsewhere", String.join(Refusal.of("mind.and").words(), impossible)));
        var went = sql.give(folders, to, school, reason, today(), clock.instant());
        if (went.size() != folders.size()) throw new IllegalStateException("handed over " + went.size() + " of " + folders.size());
        audit.record(by, "mind-folder.given", null, school.value(), null, Map.of("to", to.value().toString(), "folders", went.size()));
        return Map.of();
    }

    /** What waits at the viewer's schools for a principal to say whose it becomes. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Viewer viewer) {
        return viewer.holds(Role.PRINCIPAL) ? sql.waiting(today()) : List.of();
    }

    /** Who could take over there: the psychology teachers in office. */
    @Transactional(readOnly = true)
    public List<Successor> inOffice(OrgId school, Viewer viewer) {
        return waiting(viewer).stream().anyMatch(each -> each.school().equals(school)) ? sql.inOffice(school, today()).stream().filter(each -> !each.account().equals(viewer.account())).toList() : List.of();
    }

    public Map<String, Refusal> assign(OrgId school, AccountId keeper, @Nullable AccountId to, String typed, Viewer by) {
        if (waiting(by).stream().noneMatch(each -> each.school().equals(school) && each.keeper().equals(keeper))) throw new NotFound();
        if (to == null || inOffice(school, by).stream().noneMatch(each -> each.account().equals(to))) return Map.of("to", Refusal.of("mind.give.to-missing"));
        var reason = typed.strip();
        if (!reasonFits(reason)) return Map.of("reason", Refusal.of("mind.give.reason-missing", LONGEST));
        long went = sql.assign(school, keeper, to, reason, today(), clock.instant());
        audit.record(by, "account.mind-folders-assigned", to.value(), school.value(), null, Map.of("from", keeper.value().toString(), "folders", went));
        return Map.of();
    }

    private static boolean reasonFits(String reason) {
        return !reason.isEmpty() && reason.length() <= LONGEST;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
