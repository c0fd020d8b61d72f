package org.nuanyang.audit.chain;

import java.time.LocalDate;

/** The head of a county's chain at the end of this day has been kept, and may be given out. */
public record DayClosed(int county, LocalDate day) {}
