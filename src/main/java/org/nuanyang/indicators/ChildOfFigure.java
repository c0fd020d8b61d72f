package org.nuanyang.indicators;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/**
 * One of the children behind a figure.
 *
 * @param name null: was here in that month, and is by now where the viewer sees nobody
 */
public record ChildOfFigure(ChildId id, @Nullable String name, OrgId school, String schoolName, @Nullable OrgId klass, @Nullable ClassYear classYear) {}
