package org.nuanyang.risk.dropout;

/** What the family answered. */
public enum DropoutResult { WILL_RETURN, UNDECIDED, REFUSES, NOT_MET }
