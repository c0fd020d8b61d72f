package org.nuanyang.access.web.second;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.second.Passkey;
import org.nuanyang.access.second.Passkeys;
import org.nuanyang.shell.Problems;

/** @param offer what a browser needs to make another; none where browsers make none (a bare number as address, no TLS) */
record PasskeysPage(List<Passkey> passkeys, Passkeys.@Nullable Offer offer, boolean asksPassword, Problems problems) {}
