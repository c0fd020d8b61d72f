package org.nuanyang.notices;

/** A step of the ladder: who is told of what somebody has let pass. */
public enum Step { PERSON, PRINCIPAL, COUNTY }
