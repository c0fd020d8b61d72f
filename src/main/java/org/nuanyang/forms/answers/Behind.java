package org.nuanyang.forms.answers;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/**
 * A child behind a figure of a form, where it was counted.
 *
 * @param name null: it is here no longer
 */
public record Behind(ChildId id, @Nullable String name, OrgId school, @Nullable String schoolName, @Nullable OrgId klass, @Nullable ClassYear year) {}
