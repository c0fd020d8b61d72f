package org.nuanyang.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * Enrolment by hand: first a look whether the child is on the roll, then the form.
 *
 * @param name the name looked for; null before anybody was
 * @param found children of that name in sight
 * @param elsewhere another school has the child: the form offers to ask that school for it
 */
public record EnrolPage(
        @Nullable String name,
        List<ChildRow> found,
        List<Option> classes,
        @Nullable String chosenClass,
        List<FactField> fields,
        Problems problems,
        boolean elsewhere) {}
