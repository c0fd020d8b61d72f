package org.nuanyang.care.record;

/** Of a letter, seen from the child. */
public enum Direction { SENT, RECEIVED }
