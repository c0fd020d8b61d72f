package org.nuanyang.care.policy;

import org.nuanyang.roster.ChildId;

/** An excuse of a child is given, shortened or withdrawn; told within the transaction, so that what is owed follows in it. */
public record ExcusesChanged(int county, ChildId child) {}
