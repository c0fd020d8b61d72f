package org.nuanyang.reports.certificates;

/** How a person is addressed. */
public enum Address { COMRADE, TEACHER, PUPIL, NONE }
