package org.nuanyang.pairing.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.pairing.PairingFilter;
import org.nuanyang.pairing.PairingFilter.State;
import org.nuanyang.pairing.PairingKind;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list as they stand in its address; what cannot be read does not narrow. {@code ?unpaired} is a short form. */
record PairingsQuery(
        @Nullable String school, @BindParam("class") @Nullable String klass, @Nullable String kind, @Nullable String state, @Nullable String q,
        @Nullable String unpaired) {
    PairingFilter filter() {
        return new PairingFilter(org(school), org(klass), one(PairingKind.class, kind), stateAsked(), q == null || q.isBlank() ? null : q.strip());
    }

    @Nullable State stateAsked() {
        return unpaired != null ? State.UNPAIRED : one(State.class, state);
    }

    String url(String path) {
        var url = UriComponentsBuilder.fromPath(path);
        var values = new HashMap<String, Object>();
        var asked = stateAsked();
        add(url, values, "school", school);
        add(url, values, "class", klass);
        add(url, values, "kind", kind);
        add(url, values, "state", asked == null ? null : asked.name());
        add(url, values, "q", q);
        return url.encode().buildAndExpand(values).toUriString();
    }

    PairingsQuery in(State state) {
        return new PairingsQuery(school, klass, null, state.name(), null, null);
    }

    private static void add(UriComponentsBuilder url, Map<String, Object> values, String name, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        url.queryParam(name, "{" + name + "}");
        values.put(name, value);
    }

    static @Nullable OrgId org(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : new OrgId(UUID.fromString(id));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        try {
            return name == null || name.isBlank() ? null : Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
