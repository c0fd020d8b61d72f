package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyang.access.Org;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Telling.Cited;
import org.nuanyang.documents.telling.Topic;

/**
 * A document as it is read: what the machine drafted, and what people wrote in its place.
 *
 * @param sections what was ever written by a person, the latest of each topic
 */
public record Document(Written written, Org place, Stretch stretch, Draft draft, Map<Topic, Section> sections) {
    public Document {
        sections = Map.copyOf(sections);
    }

    public DocumentId id() {
        return written.id();
    }

    /** A person's own text of a topic, while it stands. */
    public Optional<Section.Text> own(Topic topic) {
        return Optional.ofNullable(sections.get(topic)).map(Section::text);
    }

    /** Of the last change of a topic; nought when nobody has written there. */
    public int version(Topic topic) {
        return sections.containsKey(topic) ? sections.get(topic).version() : 0;
    }

    public List<Block> blocks(Topic topic) {
        return own(topic).map(Section.Text::blocks).orElseGet(() -> draft.of(topic));
    }

    /** The parts that have something in them, in their order. */
    public List<Draft.Part> parts() {
        var parts = new ArrayList<Draft.Part>();
        for (var topic : Topic.values()) if (!blocks(topic).isEmpty()) parts.add(new Draft.Part(topic, blocks(topic)));
        return List.copyOf(parts);
    }

    /** Every figure as it stands in the document, by its address, in the order of the text. */
    public Map<String, List<String>> figures() {
        return Draft.figures(Stream.concat(parts().stream().map(Draft.Part::blocks), Stream.of(draft.annex())).flatMap(List::stream).toList());
    }

    /** What the records told at each address: now, and when a person wrote their text. */
    public Map<String, List<Cited>> told() {
        var told = new LinkedHashMap<String, List<Cited>>();
        add(told, draft.told());
        for (var topic : Topic.values()) own(topic).ifPresent(text -> add(told, text.told()));
        return told;
    }

    private static void add(Map<String, List<Cited>> told, Map<String, List<Cited>> more) {
        more.forEach((address, each) -> {
            var known = told.computeIfAbsent(address, _ -> new ArrayList<>());
            for (var cited : each) if (known.stream().noneMatch(one -> one.text().equals(cited.text()))) known.add(cited);
        });
    }

    /** The figures that stand in the document as the records told them. */
    Map<String, List<Cited>> cited() {
        var told = told();
        var cited = new LinkedHashMap<String, List<Cited>>();
        figures().forEach((address, texts) -> {
            var kept = told.getOrDefault(address, List.of()).stream().filter(each -> texts.contains(each.text())).toList();
            if (!kept.isEmpty()) cited.put(address, kept);
        });
        return cited;
    }

    /** The same; a number that a person wrote over the machine's is text like any other, for no record tells it. */
    List<Block> asTold(List<Block> blocks) {
        var told = told();
        return Draft.each(figure -> told.getOrDefault(figure.address(), List.of()).stream().anyMatch(each -> each.text().equals(figure.text())) ? figure : new Run.Plain(figure.text()), blocks);
    }

    /** Of each figure in the document: the machine's, or of what a person left in their text. */
    public Map<String, Origin> origins() {
        var origins = new HashMap<String, Origin>();
        told().forEach((address, cited) -> origins.put(address, cited.getFirst().origin()));
        origins.putAll(draft.origins());
        return Map.copyOf(origins);
    }
}
