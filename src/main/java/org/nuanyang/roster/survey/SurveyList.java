package org.nuanyang.roster.survey;

/** The children behind each figure of a round. */
public enum SurveyList {
    ALL, UNCHECKED, CHECKED, FOUND, FILED, UNFILED, UNDECIDED, STILL, CHANGED, NO_LONGER, NEWLY, DIFFERS
}
