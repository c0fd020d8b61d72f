package org.nuanyang.care.queue;

/** By what the queue is gathered. */
public enum By {
    SCHOOL, CLASS, PERSON, DUTY
}
