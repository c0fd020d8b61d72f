package org.nuanyang.roster.web;

import java.time.LocalDate;
import java.util.List;
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
import org.nuanyang.shell.Address;
import org.springframework.web.bind.annotation.BindParam;

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
                org(school), org(klass), Address.one(Membership.Answer.class, counts), Address.one(Clarity.class, files), complete(),
                Address.one(GuardianKind.class, guardian), q == null || q.isBlank() ? null : q.strip(),
                presence == null || presence.isBlank() ? ChildFilter.Presence.HERE : presenceAsked());
    }

    public boolean narrows() {
        return !url("").equals("");
    }

    /** The address of the list with these filters. */
    public String url(String path) {
        var url = Address.of(path).with("school", school).with("class", klass).with("counts", counts).with("files", files).with("guardian", guardian)
                .with("q", q).with("presence", presence);
        if (is != null) is.forEach(asked -> url.with("is", asked));
        return url.toString();
    }

    private ChildFilter.Presence presenceAsked() {
        var asked = Address.one(ChildFilter.Presence.class, presence);
        return asked == null ? ChildFilter.Presence.HERE : asked;
    }

    private @Nullable Boolean complete() {
        if (COMPLETE.equals(files)) return true;
        return INCOMPLETE.equals(files) ? false : null;
    }

    static @Nullable OrgId org(@Nullable String id) {
        return Address.id(id, OrgId::new);
    }
}
