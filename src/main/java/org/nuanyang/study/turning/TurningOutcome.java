package org.nuanyang.study.turning;

/** How it ended; the reason stands in words. */
public enum TurningOutcome { TURNED, NOT_YET, MOVED, MISTAKEN }
