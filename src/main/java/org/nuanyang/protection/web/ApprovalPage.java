package org.nuanyang.protection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.protection.Approval;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** One request with its answer, and what the viewer may do about it. */
record ApprovalPage(
        Approval approval, String asker, String asked, String what, List<Child> children, int unseen, String state, Tone tone, @Nullable String answered,
        @Nullable String revoked, boolean mayAnswer, boolean mayRevoke, boolean mayWithdraw, String words, String why, Problems problems) {
    /** @param url null for whom the file may not be opened */
    record Child(String name, @Nullable String url) {}

    public String url() {
        return "/approvals/" + approval.id();
    }

    public List<Option> answers() {
        return List.of(new Option("GRANTED", Words.say("protection.grant")), new Option("REFUSED", Words.say("protection.refuse")));
    }
}
