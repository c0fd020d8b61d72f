package org.nuanyang.risk.plan.text;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * Who does something for the child: a colleague of the school, or one who is paired with the child.
 *
 * @param account null for a helper who has none
 * @param name as it was when the plan was written
 */
public record Doer(@Nullable AccountId account, String name) {
    /** What a form sends. */
    public String key() {
        return account == null ? "name:" + name : account.toString();
    }
}
