package org.nuanyang.roster.survey;

import java.time.Instant;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;

/**
 * An answer as it was given, never changed afterwards.
 *
 * @param seenVersion the version of the file that the person saw
 * @param version the version after what they told
 */
public record GivenAnswer(
        RoundId round, String roundTitle, ChildId child, SurveyAnswer answer, Instant at, AccountId by, int seenVersion, int version) {}
