package org.nuanyang.access.web.signin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.shell.Problems;

/**
 * @param offered the county has a sign-in of its own
 * @param linkedOn since when this account has an identity there
 * @param ready the password was shown: on to the issuer
 */
record OutsidePage(boolean offered, @Nullable LocalDate linkedOn, boolean ready, boolean asksPassword, Problems problems) {}
