package org.nuanyang.roster;

/** A child of the school that a told row may be. */
public record Candidate(ChildFile file, Ground ground) {
    /** The surest first. */
    public enum Ground { SAME_NUMBER, SAME_NAME_AND_BIRTH, SAME_NAME_GUARDIAN_AND_CLASS }
}
