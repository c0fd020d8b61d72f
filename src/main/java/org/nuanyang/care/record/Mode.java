package org.nuanyang.care.record;

/** How it came about. */
public enum Mode { IN_PERSON, PHONE, VIDEO, LETTER }
