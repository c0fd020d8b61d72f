package org.nuanyang.roster.named;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;

/**
 * 常用名单: the conditions of a list or of a table under a name. It holds no child: whom it finds is asked anew, within the sight of whoever opens it.
 *
 * @param query as in the address of what they are of, from the question mark on
 * @param sharedAt with whose colleagues; null for oneself only
 */
public record KeptList(UUID id, String name, String query, AccountId madeBy, @Nullable OrgId sharedAt) {
    /** Of what the conditions are. */
    public enum What { LIST, TABLE }
}
