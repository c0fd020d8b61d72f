package org.nuanyang.study.group.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.group.GroupId;
import org.nuanyang.study.group.VillageGroup;
import org.springframework.format.annotation.DateTimeFormat;

/** A group as typed. @param group made with the form, so that sending it twice makes one */
record GroupForm(
        GroupId group, int version, @Nullable String name, @Nullable String village, @Nullable String place, @Nullable String hours, @Nullable String adult, @Nullable AccountId guide,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
        @Nullable Set<ChildId> children, @Nullable String leader, @Nullable OrgId school) {
    static GroupForm of(VillageGroup group) {
        return new GroupForm(group.id(), group.version(), group.name(), group.village(), group.place(), group.hours(), group.adult(), group.guide(), group.from(), group.until(),
                group.members().stream().map(VillageGroup.Member::child).collect(Collectors.toSet()),
                group.members().stream().filter(VillageGroup.Member::leads).map(member -> member.child().toString()).findFirst().orElse(""), group.school());
    }

    Set<ChildId> members() {
        return children == null ? Set.of() : children;
    }

    @Nullable ChildId leading() {
        return leader == null || !leader.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? null : ChildId.of(leader);
    }

    /** To be asked when the days and the guide are there. */
    VillageGroup group(OrgId school, AccountId guiding, AccountId maker, LocalDate begins, LocalDate ends) {
        return new VillageGroup(group, school, strip(name), strip(village), strip(place), strip(hours), strip(adult), guiding, maker, begins, ends, version, List.of(), List.of());
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
