package org.nuanyang.access.web.staff;

import org.nuanyang.access.Account;
import org.nuanyang.common.Page;
import org.springframework.web.util.UriComponentsBuilder;

record AccountsPage(String q, Page<Account> accounts) {
    public String url() {
        return q.isBlank() ? "/bureau/accounts"
                : UriComponentsBuilder.fromPath("/bureau/accounts").queryParam("q", "{q}").encode().buildAndExpand(q).toUriString();
    }
}
