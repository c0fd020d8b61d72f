package org.nuanyang.shell;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page: who looks at it and as whom, where they can go, in which language, and the token that each
 * posted form carries; {@code here} is the path of the page, {@code assets} changes when our own style sheet or script does. Made for every page by the view; a template only hands it on.
 */
public record Frame(
        @Nullable Person person,
        String bureau,
        List<Place> places,
        List<MeEntry.Line> mine,
        List<Place> head,
        @Nullable Notice notice,
        String here,
        Language language,
        String assets,
        Supplier<@Nullable Token> csrf) {

    /** An entry of the navigation, worded; {@code current} when the page belongs to it. */
    public record Place(String label, String icon, String url, boolean current) {}

    /** The page's language and the address that switches to the other one. */
    public record Language(String tag, String switchUrl) {}

    /** Name and value of the hidden field that proves a form came from our own page. */
    public record Token(String field, String header, String value) {}

    /** For a page that a phone keeps: it tells of nobody. */
    public Frame ofNobody() {
        return new Frame(null, "", List.of(), List.of(), List.of(), null, here, language, assets, () -> null);
    }

    /** The phone's tab bar has room for five: the fifth is "more" when there are others. */
    static final int TABS = 5;

    public List<Place> tabs() {
        return places.size() <= TABS ? places : places.subList(0, TABS - 1);
    }

    public List<Place> furtherTabs() {
        return places.size() <= TABS ? List.of() : places.subList(TABS - 1, places.size());
    }

    /** What waits in the person's own menu. */
    public long waiting() {
        return mine.stream().mapToLong(MeEntry.Line::count).sum();
    }

    /** For requests that htmx sends from outside of a form. */
    public @Nullable String htmxHeaders() {
        var token = person == null ? null : csrf.get();
        return token == null ? null : "{\"%s\":\"%s\"}".formatted(token.header(), token.value());
    }
}
