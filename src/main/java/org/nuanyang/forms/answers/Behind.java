package org.nuanyang.forms.answers;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/** A child behind a figure of a form. */
public record Behind(ChildId id, String name, OrgId school, String schoolName, @Nullable OrgId klass, @Nullable ClassYear year) {}
