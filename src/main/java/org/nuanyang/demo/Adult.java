package org.nuanyang.demo;

import java.time.LocalDate;
import org.nuanyang.roster.Phone;

/** Somebody who cares for children in place of their parents. */
record Adult(String name, LocalDate birth, Phone phone) {}
