package org.nuanyang.roster.entrusted;

/** Why entrusted care ended. */
public enum CareEnding { PARENT_RETURNED, TERM_OVER, CARER_UNABLE, CARER_CHANGED, CHILD_MOVED, REPLACED, MADE_BY_MISTAKE }
