package org.nuanyang.protection.retention;

import java.time.LocalDate;
import java.util.UUID;

/** A file whose time is over. */
public record DueFile(UUID child, String name, UUID school, LocalDate leftOn, String leftWhy) {}
