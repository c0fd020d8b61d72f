package org.nuanyang.care.queue;

/** By what completion is told apart; the month is the one in which a period ended. */
public enum Dimension {
    SCHOOL, CLASS, DUTY, MONTH, PERIOD
}
