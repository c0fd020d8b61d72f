package org.nuanyang.study.tutor;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/** Who tutors. @param account null for a paired grown-up without an account */
public record Tutor(@Nullable AccountId account, String name) {
    /** As a form sends it. */
    public String key() {
        return account == null ? "-" + name : account.toString();
    }

    @Override
    public String toString() {
        return "Tutor";
    }
}
