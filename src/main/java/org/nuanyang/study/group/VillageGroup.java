package org.nuanyang.study.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

        boolean says(Session told) {
            return number == told.number && by.equals(told.by) && on.equals(told.on) && done.equals(told.done) && adult.equals(told.adult) && Set.copyOf(there).equals(Set.copyOf(told.there));
        }
    }

    /** As it is told, whoever made it: what a form sent twice says again. */
    public boolean says(VillageGroup told, Set<ChildId> children, @Nullable ChildId leader) {
        return List.of(name, village, place, hours, adult, guide, from, until).equals(List.of(told.name, told.village, told.place, told.hours, told.adult, told.guide, told.from, told.until))
                && members.stream().map(Member::child).collect(Collectors.toSet()).equals(children)
                && Objects.equals(members.stream().filter(Member::leads).map(Member::child).findFirst().orElse(null), leader);
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
