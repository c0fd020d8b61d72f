package org.nuanyang.roster;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.named.Signs;

/**
 * Which children a list shows; null does not narrow.
 *
 * @param school a school or teaching point
 * @param counts the answer of the definition that the county works by
 * @param missing a clarity that is incomplete
 * @param complete whether all five clarities are complete
 * @param guardian who cares for the child at home
 * @param q part of the name, pinyin, initials, or the last four or all digits of a phone
 * @param signs what the named filters ask
 */
public record ChildFilter(
        @Nullable OrgId school,
        @Nullable OrgId klass,
        Membership.@Nullable Answer counts,
        @Nullable Clarity missing,
        @Nullable Boolean complete,
        @Nullable GuardianKind guardian,
        @Nullable String q,
        Presence presence,
        Signs signs) {
    public ChildFilter(
            @Nullable OrgId school, @Nullable OrgId klass, Membership.@Nullable Answer counts, @Nullable Clarity missing,
            @Nullable Boolean complete, @Nullable GuardianKind guardian, @Nullable String q, Presence presence) {
        this(school, klass, counts, missing, complete, guardian, q, presence, Signs.NONE);
    }

    /** Who has died and what was no child's file of its own are shown only when asked for by name. */
    public enum Presence {
        HERE, LEFT, ALL, DECEASED, VOIDED;

        /** With which reasons those are shown who have left; null does not narrow. */
        public @Nullable List<Departure.Why> whys() {
            return switch (this) {
                case HERE -> null;
                case LEFT, ALL -> Arrays.stream(Departure.Why.values()).filter(Departure.Why::mayReturn).toList();
                case DECEASED -> List.of(Departure.Why.DIED);
                case VOIDED -> Arrays.stream(Departure.Why.values()).filter(Departure.Why::isVoid).toList();
            };
        }
    }

    public static ChildFilter all() {
        return new ChildFilter(null, null, null, null, null, null, null, Presence.HERE);
    }

    public static ChildFilter ofSchool(OrgId school) {
        return new ChildFilter(school, null, null, null, null, null, null, Presence.HERE);
    }

    public static ChildFilter ofClass(OrgId klass) {
        return new ChildFilter(null, klass, null, null, null, null, null, Presence.HERE);
    }

    /** What is known only of files that may be opened is asked of those alone. */
    ChildFilter openedBy(Viewer viewer) {
        return with(signs.openedBy(viewer));
    }

    public ChildFilter with(Signs asked) {
        return new ChildFilter(school, klass, counts, missing, complete, guardian, q, presence, asked);
    }
}
