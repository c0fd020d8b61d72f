package org.nuanyang.care.queue;

/** Which of those who are behind: for whom something waits, for whom something was missed, either. */
public enum Which {
    WAITING, MISSED, ALL
}
