package org.nuanyang.mind.letter;

/** What follows from a letter in which words of the list were found: a person says so. */
public enum NextStep {
    INCIDENT, SIGNAL, REPORT, CARED, FALSE_ALARM
}
