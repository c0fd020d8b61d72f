package org.nuanyang.indicators;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/** One of the children behind a figure. */
public record ChildOfFigure(ChildId id, String name, OrgId school, String schoolName, @Nullable OrgId klass, @Nullable ClassYear classYear) {}
