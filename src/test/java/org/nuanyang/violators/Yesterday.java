package org.nuanyang.violators;

/** Dates as they were before 2014. */
class Yesterday {
    final java.util.Date date = new java.util.Date(0);
}
