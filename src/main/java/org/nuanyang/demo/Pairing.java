package org.nuanyang.demo;

import java.time.LocalDate;
import org.nuanyang.access.AccountId;

/** A helper and the child they look after. */
public record Pairing(AccountId helper, Pupil child, LocalDate from) {}
