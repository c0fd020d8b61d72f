package org.nuanyang.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提醒: who looks after others reminds them, each person once a day about the same matter, and the log keeps who reminded whom. */
@Service
@Transactional
public class Nudges {
    private final NudgeSql sql;
    private final Messages messages;
    private final Viewers viewers;
    private final Audit audit;
    private final Clock clock;

    Nudges(NudgeSql sql, Messages messages, Viewers viewers, Audit audit, Clock clock) {
        this.sql = sql;
        this.messages = messages;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param alreadyToday whom somebody had reminded of it today: not reminded again */
    public record Nudged(int told, int alreadyToday) {}

    /** When somebody was last reminded of a matter, and by whom. */
    public record Last(AccountId person, LocalDate on, AccountId by) {}

    /** May the viewer remind this person: does the person hold a duty where the viewer looks after others? Nobody reminds themselves. */
    @Transactional(readOnly = true)
    public boolean may(AccountId person, Viewer viewer) {
        return !person.equals(viewer.account()) && viewer.scope().mayAnywhere(Act.SUPERVISE)
                && viewers.find(viewer.county(), person).filter(other -> within(other, viewer)).isPresent();
    }

    /** All of them or, if one is not the viewer's to remind, nobody. Whoever has left since, and the viewer, are left out. */
    public Nudged nudge(Collection<AccountId> people, Telling what, Viewer by) {
        if (!by.scope().mayAnywhere(Act.SUPERVISE)) throw new NotFound();
        var others = new LinkedHashSet<>(people).stream().filter(person -> !person.equals(by.account()))
                .map(person -> viewers.find(by.county(), person)).flatMap(Optional::stream).filter(other -> !other.duties().isEmpty()).toList();
        if (!others.stream().allMatch(other -> within(other, by))) throw new NotFound();
        return tell(others.stream().map(Viewer::account).toList(), what, by);
    }

    private Nudged tell(List<AccountId> people, Telling what, Viewer by) {
        var fresh = sql.insert(by.county(), people, what.matter(), LocalDate.now(clock), by.accountId(), clock.instant());
        messages.tell(people.stream().filter(fresh::contains).toList(), what, by);
        audit.recordEach(by, "account.nudged", fresh.stream().map(AccountId::value).toList(), place(by), null, Map.of("matter", what.matter()));
        return new Nudged(fresh.size(), people.size() - fresh.size());
    }

    /** For pages that offer a reminder; whom nobody has reminded of it is missing. */
    @Transactional(readOnly = true)
    public Map<AccountId, Last> last(Collection<AccountId> people, String matter, Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.SUPERVISE) ? sql.last(viewer.county(), people, matter) : Map.of();
    }

    /** In whose log it stands: that of the school, where a school reminds. */
    private static @Nullable UUID place(Viewer by) {
        return by.duties().stream().filter(duty -> duty.role().acts().contains(Act.SUPERVISE)).findFirst().map(duty -> duty.org().value()).orElse(null);
    }

    private static boolean within(Viewer other, Viewer by) {
        return other.duties().stream().anyMatch(duty -> by.scope().mayIn(Act.SUPERVISE, duty.org()));
    }
}
