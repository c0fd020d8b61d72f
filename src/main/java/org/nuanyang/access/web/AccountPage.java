package org.nuanyang.access.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Account;
import org.nuanyang.access.HeldDuty;
import org.nuanyang.access.Token;
import org.nuanyang.shell.Problems;

/**
 * @param made a token just made, shown this once
 * @param county the county has a sign-in of its own
 */
record AccountPage(
        Account account,
        List<HeldDuty> duties,
        List<Token> tokens,
        int sessions,
        TokenForm form,
        Problems problems,
        @Nullable String made,
        LocalDate today,
        Standing.Found standing,
        boolean county) {
    public List<Token> working() {
        return tokens.stream().filter(token -> token.works(today)).toList();
    }
}
