package org.nuanyang.mind.circle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.mind.counselling.talk.Theme;
import org.nuanyang.roster.ChildId;

/** 团体辅导小组. @param outcome what came of it; null while it goes on */
public record Circle(UUID id, OrgId school, String name, Theme theme, String plan, LocalDate begunOn, @Nullable LocalDate closedOn, @Nullable String outcome, int members, int meetings) {
    public boolean open() {
        return closedOn == null;
    }

    /** @param leftOn null while in it */
    public record Member(ChildId child, String name, LocalDate joinedOn, @Nullable LocalDate leftOn) {}

    public record Meeting(UUID id, LocalDate on, int minutes, String what, Set<UUID> present) {}

    /** One with all that is kept of it, the latest meeting first. */
    public record Whole(Circle circle, List<Member> members, List<Meeting> meetings) {
        public List<Member> inIt() {
            return members.stream().filter(member -> member.leftOn() == null).toList();
        }

        public long times(Member member) {
            return meetings.stream().filter(meeting -> meeting.present().contains(member.child().value())).count();
        }
    }
}
