package org.nuanyang.roster;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.definition.Membership;

/** A line of a list: numbers are masked here whoever looks. */
public record ChildRow(
        ChildId id,
        String name,
        @Nullable Sex sex,
        @Nullable RoughDate birth,
        @Nullable String idMasked,
        OrgId school,
        String schoolName,
        @Nullable OrgId klass,
        @Nullable ClassYear classYear,
        @Nullable Boolean boarding,
        Membership.Answer counts,
        Set<Clarity> missing,
        @Nullable String guardianName,
        @Nullable Relation guardianRelation,
        @Nullable String guardianPhoneMasked,
        LocalDate enrolledOn,
        @Nullable Departure left,
        int version) {}
