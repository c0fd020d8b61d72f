package org.nuanyang.access.web.staff;

import org.nuanyang.access.Account;

/** A password to be handed over; no other page shows it. */
record IssuedPage(Account account, String password) {}
