package org.nuanyang.pairing.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.pairing.PairingFilter.State;
import org.nuanyang.pairing.PairingFilter;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.shell.Address;
import org.springframework.web.bind.annotation.BindParam;

/** The filters of the list as they stand in its address; what cannot be read does not narrow. {@code ?unpaired} is a short form. */
record PairingsQuery(
        @Nullable String school, @BindParam("class") @Nullable String klass, @Nullable String kind, @Nullable String state, @Nullable String q,
        @Nullable String unpaired) {
    PairingFilter filter() {
        return new PairingFilter(org(school), org(klass), Address.one(PairingKind.class, kind), stateAsked(), q == null || q.isBlank() ? null : q.strip());
    }

    @Nullable State stateAsked() {
        return unpaired != null ? State.UNPAIRED : Address.one(State.class, state);
    }

    String url(String path) {
        var asked = stateAsked();
        return Address.of(path).with("school", school).with("class", klass).with("kind", kind).with("state", asked == null ? null : asked.name()).with("q", q).toString();
    }

    PairingsQuery in(State state) {
        return new PairingsQuery(school, klass, null, state.name(), null, null);
    }

    static @Nullable OrgId org(@Nullable String id) {
        return Address.id(id, OrgId::new);
    }
}
