package org.nuanyang.roster;

/** 性别, GB/T 2261.1. */
public enum Sex {
    MALE, FEMALE
}
