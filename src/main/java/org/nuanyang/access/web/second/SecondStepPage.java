package org.nuanyang.access.web.second;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.second.Proposal;
import org.nuanyang.access.second.SecondSteps;
import org.nuanyang.shell.Problems;

/**
 * @param forced it has to be set up before anything else
 * @param required it may be changed but not be taken away
 * @param asksPassword the session did not begin just now
 * @param proposal a secret for an app to take over; none while the page only tells how things stand
 * @param resets one sentence for each time an administrator took it away
 */
record SecondStepPage(
        SecondSteps.State state,
        boolean forced,
        boolean required,
        boolean asksPassword,
        @Nullable Proposal proposal,
        List<String> resets,
        Problems problems) {}
