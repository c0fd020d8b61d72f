package org.nuanyang.roster;

import java.util.Set;

/** Whether, and when, these children count has been computed anew; told in the transaction, after the spells were written. */
public record ChildrenRecounted(int county, Set<ChildId> children) {}
