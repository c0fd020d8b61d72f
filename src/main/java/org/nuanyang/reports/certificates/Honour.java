package org.nuanyang.reports.certificates;

/** What is honoured: a person, or a class, school or office. */
public enum Honour { PERSON, COLLECTIVE }
