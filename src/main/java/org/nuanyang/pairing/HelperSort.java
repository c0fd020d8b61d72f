package org.nuanyang.pairing;

/** Of the school, from outside, or a pupil. */
public enum HelperSort { STAFF, OUTSIDE, PUPIL }
