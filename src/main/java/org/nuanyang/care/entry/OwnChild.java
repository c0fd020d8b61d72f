package org.nuanyang.care.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.roster.ChildId;

/**
 * A child with whom the viewer may note something.
 *
 * @param due what can be done now in time, the most urgent first
 */
record OwnChild(ChildId id, String name, OrgId school, @Nullable OrgId klass, @Nullable ClassYear classYear, boolean inCare, List<Matter> due) {}
