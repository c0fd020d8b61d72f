package org.nuanyang.roster.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.named.Asked;
import org.nuanyang.roster.named.Naming;
import org.nuanyang.roster.named.Signs;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the list as they stand in its address; what cannot be read does not narrow.
 *
 * @param is named filters, such as {@code untalked.14}
 */
public record ChildrenQuery(
        @Nullable String school,
        @BindParam("class") @Nullable String klass,
        @Nullable String counts,
        @Nullable String files,
        @Nullable String guardian,
        @Nullable String q,
        @Nullable String presence,
        @Nullable List<String> is) {

    /** The value of {@code files} for all five clarities complete, and for any incomplete; else a clarity's name. */
    static final String COMPLETE = "complete";
    static final String INCOMPLETE = "incomplete";

    /** With the questions that somebody typed taken for what they are. */
    public ChildrenQuery understood(Naming naming) {
        var understood = naming.understood(q);
        var all = Stream.concat(naming.asked(is).stream(), understood.asked().stream()).map(Asked::address).distinct().toList();
        return new ChildrenQuery(school, klass, counts, files, guardian, understood.rest(), presence, all);
    }

    public ChildFilter filter(Naming naming, LocalDate today) {
        return filter().with(naming.asked(is).stream().map(asked -> asked.signs(today)).reduce(Signs.NONE, Signs::and));
    }

    /** The same list with other named filters. */
    ChildrenQuery asking(List<String> addresses) {
        return new ChildrenQuery(school, klass, counts, files, guardian, q, presence, addresses);
    }

    /** What may be kept under a name: nothing that somebody typed, for it may be a child's name. */
    ChildrenQuery keepable() {
        return new ChildrenQuery(school, klass, counts, files, guardian, null, presence, is);
    }

    private ChildFilter filter() {
        return new ChildFilter(
                org(school), org(klass), one(Membership.Answer.class, counts), one(Clarity.class, files), complete(),
                one(GuardianKind.class, guardian), q == null || q.isBlank() ? null : q.strip(),
                presence == null || presence.isBlank() ? ChildFilter.Presence.HERE : presenceAsked());
    }

    public boolean narrows() {
        return !url("").equals("");
    }

    /** The address of the list with these filters. */
    public String url(String path) {
        var url = UriComponentsBuilder.fromPath(path);
        var values = new HashMap<String, Object>();
        add(url, values, "school", school);
        add(url, values, "class", klass);
        add(url, values, "counts", counts);
        add(url, values, "files", files);
        add(url, values, "guardian", guardian);
        add(url, values, "q", q);
        add(url, values, "presence", presence);
        for (int i = 0; is != null && i < is.size(); i++) {
            url.queryParam("is", "{is" + i + "}");
            values.put("is" + i, is.get(i));
        }
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
