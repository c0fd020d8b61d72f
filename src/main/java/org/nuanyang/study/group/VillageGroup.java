package org.nuanyang.study.group;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/**
 * A village study group.
 *
 * @param adult the grown-up who is on the spot
 * @param madeBy who may change it, beside the principal
 * @param members as far as the viewer may see them
 * @param sessions the latest first
 */
public record VillageGroup(
        GroupId id, OrgId school, String name, String village, String place, String hours, String adult, AccountId guide, AccountId madeBy, LocalDate from, LocalDate until, int version,
        List<Member> members, List<Session> sessions) {
    public VillageGroup {
        members = List.copyOf(members);
        sessions = List.copyOf(sessions);
    }

    public record Member(ChildId child, String name, boolean leads) {
        @Override
        public String toString() {
            return "Member " + child;
        }
    }

    /** @param owed members at the time, and of them those who were there: as far as the viewer may see them */
    public record Session(int number, LocalDate on, String done, String adult, AccountId by, int owed, List<ChildId> there) {
        public Session {
            there = List.copyOf(there);
        }
    }

    /** It goes on, and nothing was told of it for two weeks, nor has it begun since. */
    public boolean still(LocalDate today) {
        var last = sessions.isEmpty() ? from : sessions.getFirst().on();
        return live(today) && !last.isAfter(today.minusWeeks(2));
    }

    public boolean live(LocalDate today) {
        return !until.isBefore(today);
    }

    @Override
    public String toString() {
        return "VillageGroup " + id;
    }
}
