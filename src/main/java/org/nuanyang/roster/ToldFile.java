package org.nuanyang.roster;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/** What is told of a child and where it stands, without what follows from it: who asks for every file of a county needs no more. */
public record ToldFile(ChildId id, OrgId school, @Nullable OrgId klass, Facts facts) {}
