package org.nuanyang.demo;

import java.time.LocalDate;
import org.nuanyang.roster.Facts;

/** What became known on a day. */
public record Told(LocalDate on, Facts facts) {}
