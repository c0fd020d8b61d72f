package org.nuanyang.reports.document.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Origin;

/**
 * How figures are shown in a text: each leads to what is behind it, and beside one that a person has left in their text stands what it is now.
 *
 * @param now what the machine's draft says at each address
 */
public record ToldFigures(Map<String, Origin> origins, Map<String, String> now) {
    /**
     * A piece of a paragraph.
     *
     * @param definition of a figure alone
     * @param now where it is another number by now
     */
    public record Shown(String text, @Nullable String definition, @Nullable String url, @Nullable String now) {}

    public List<Shown> shown(Block.Paragraph paragraph) {
        return paragraph.runs().stream().map(this::shown).toList();
    }

    private Shown shown(Run run) {
        if (!(run instanceof Run.Figure(var address, var text)) || !origins.containsKey(address)) return new Shown(run.text(), null, null, null);
        var origin = origins.get(address);
        var other = now.getOrDefault(address, text);
        return new Shown(text, origin.definition() + " · " + origin.period() + " · " + origin.scope(), origin.url(), other.equals(text) ? null : other);
    }
}
