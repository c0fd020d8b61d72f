package org.nuanyang.roster.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.definition.Membership;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list as they stand in its address; what cannot be read does not narrow. */
record ChildrenQuery(
        @Nullable String school,
        @BindParam("class") @Nullable String klass,
        @Nullable String counts,
        @Nullable String files,
        @Nullable String guardian,
        @Nullable String q,
        @Nullable String presence) {

    /** The value of {@code files} for all five clarities complete, and for any incomplete; else a clarity's name. */
    static final String COMPLETE = "complete";
    static final String INCOMPLETE = "incomplete";

    ChildFilter filter() {
        return new ChildFilter(
                org(school), org(klass), one(Membership.Answer.class, counts), one(Clarity.class, files), complete(),
                one(GuardianKind.class, guardian), q == null || q.isBlank() ? null : q.strip(),
                presence == null || presence.isBlank() ? ChildFilter.Presence.HERE : presenceAsked());
    }

    boolean narrows() {
        return !url("").equals("");
    }

    /** The address of the list with these filters. */
    String url(String path) {
        var url = UriComponentsBuilder.fromPath(path);
        var values = new HashMap<String, Object>();
        add(url, values, "school", school);
        add(url, values, "class", klass);
        add(url, values, "counts", counts);
        add(url, values, "files", files);
        add(url, values, "guardian", guardian);
        add(url, values, "q", q);
        add(url, values, "presence", presence);
        return url.encode().buildAndExpand(values).toUriString();
    }

    /** As a variable: what somebody typed is encoded whole, an ampersand too. */
    private static void add(UriComponentsBuilder url, Map<String, Object> values, String name, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        url.queryParam(name, "{" + name + "}");
        values.put(name, value);
    }

    private ChildFilter.Presence presenceAsked() {
        var asked = one(ChildFilter.Presence.class, presence);
        return asked == null ? ChildFilter.Presence.HERE : asked;
    }

    private @Nullable Boolean complete() {
        if (COMPLETE.equals(files)) return true;
        return INCOMPLETE.equals(files) ? false : null;
    }

    static @Nullable OrgId org(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : new OrgId(UUID.fromString(id));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        if (name == null || name.isBlank()) return null;
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
