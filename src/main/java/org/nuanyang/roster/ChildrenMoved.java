package org.nuanyang.roster;

import java.util.Set;
import java.util.UUID;

/**
 * Files stand elsewhere than before: in another school or class, off the roll or back on it. Told in the transaction, after
 * the tables have followed; whoever did it may no longer see them.
 *
 * @param by the account that did it
 */
public record ChildrenMoved(int county, Set<ChildId> children, UUID by) {}
