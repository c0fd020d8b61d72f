package org.nuanyang.care.record;

import java.time.LocalDate;
import java.util.UUID;

/** A place in a child's records, which go by day and id: what follows is older. */
public record RecordCut(LocalDate day, UUID id) {
    public static final RecordCut NOW = new RecordCut(LocalDate.of(9999, 12, 31), new UUID(-1, -1));
}
