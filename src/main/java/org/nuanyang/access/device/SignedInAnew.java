package org.nuanyang.access.device;

import java.time.Instant;
import org.nuanyang.access.AccountId;

/** An account was signed in to from a device it had not been seen on; told in the transaction. */
public record SignedInAnew(int county, AccountId account, String device, String address, Instant at) {}
