package org.nuanyang.mind.lesson;

/** Before whom a lecture is given. */
public enum Audience {
    PUPILS, PARENTS, STAFF
}
