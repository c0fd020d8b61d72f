package org.nuanyang.access.web;

import org.nuanyang.access.AccountId;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a test's request in as somebody who has signed in. What they may do is read as for everybody else. */
public final class Admission {
    private Admission() {}

    public static RequestPostProcessor of(int county, AccountId account) {
        return SecurityMockMvcRequestPostProcessors.securityContext(new SecurityContextImpl(new SignedIn(county, account, null)));
    }
}
