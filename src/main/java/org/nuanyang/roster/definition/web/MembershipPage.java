package org.nuanyang.roster.definition.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.shell.Tone;

/** One child under each definition on a day. */
public record MembershipPage(ChildFile file, LocalDate on, LocalDate today, List<Side> sides, List<Known> facts) {

    /**
     * @param ours whether the county worked by it on that day
     * @param wants facts without which nobody can tell, and the form that asks for each
     */
    public record Side(String name, String source, String text, boolean ours, Membership membership, List<Want> wants) {
        public String answer() {
            return Words.say(membership.answer());
        }

        public Tone tone() {
            return switch (membership.answer()) {
                case COUNTS -> Tone.NOTED;
                case DOES_NOT -> Tone.PLAIN;
                case CANNOT_TELL -> Tone.WAITING;
            };
        }

        public @Nullable String changes() {
            return membership.changesOn() == null ? null : Words.say("roster.membership.changes", membership.changesOn());
        }
    }

    /** @param url null for whoever may not fill it in */
    public record Want(String words, @Nullable String url) {}

    /** A fact that the definitions ask, in words. */
    public record Known(String label, @Nullable String value) {}

    public String title() {
        return Words.say("roster.membership.title", file.name());
    }

    public String lead() {
        return Words.say(on.isAfter(today) ? "roster.membership.future" : "roster.membership.lead", on);
    }

    public String url() {
        return "/children/" + file.id() + "/membership";
    }

    public String backUrl() {
        return "/children/" + file.id();
    }
}
