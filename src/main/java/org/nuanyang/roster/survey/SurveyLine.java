package org.nuanyang.roster.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.definition.Membership;

/**
 * One child in a round.
 *
 * @param name null for a child whom the viewer's school no longer has
 * @param answer null while unchecked
 */
public record SurveyLine(
        RoundId round,
        ChildId child,
        @Nullable String name,
        OrgId school,
        String schoolName,
        @Nullable OrgId klass,
        @Nullable ClassYear year,
        @Nullable SurveyAnswer answer,
        @Nullable Instant answeredAt,
        @Nullable AccountId answeredBy,
        Membership.Answer counts,
        boolean filed) {}
