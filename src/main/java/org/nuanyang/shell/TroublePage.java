package org.nuanyang.shell;

import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/** What is wrong, what to do now, and for our own mistakes a short number that the log knows too. */
record TroublePage(Trouble trouble, @Nullable String reference) {
    public String title() {
        return Words.say(trouble);
    }

    public String advice() {
        return Words.say(trouble.advice());
    }

    String whole() {
        return title() + " " + advice() + (reference == null ? "" : " " + Words.say("shell.reference", reference));
    }
}
