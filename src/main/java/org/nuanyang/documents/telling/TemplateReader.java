package org.nuanyang.documents.telling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.telling.Template.Entry;
import org.nuanyang.documents.telling.Template.Part;
import org.nuanyang.documents.telling.Template.Pause;
import org.nuanyang.documents.telling.Template.Piece;
import org.nuanyang.documents.telling.Template.Place;
import org.nuanyang.documents.telling.Template.Reading;
import org.nuanyang.documents.telling.Template.Title;
import org.nuanyang.documents.telling.Word.Type;

/** Reads a text line by line, and goes on after a mistake, so that all are found at once. */
final class TemplateReader {
    private static final Pattern TITLE = Pattern.compile("(##|###)[\\s　]*([^#].*)");

    private final Findings findings = new Findings();
    private final SentenceReader sentences = new SentenceReader(findings);
    private final Vocabulary vocabulary;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Part part;
    private final LineReader lines;

    TemplateReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.lines = new LineReader(findings, sentences, vocabulary);
    }

    Reading read(String text) {
        var number = 0;
        for (var line : text.split("\\R", -1)) {
            findings.at(++number);
            read(line.strip(), text);
        }
        findings.at(1);
        if (parts.isEmpty()) findings.add("nothing");
        return new Reading(new Template(List.copyOf(parts)), findings.problems());
    }

    private void read(String line, String text) {
        if (line.startsWith("#") && !line.startsWith("##")) return;
        if (line.startsWith("【") && line.endsWith("】")) open(line.substring(1, line.length() - 1));
        else if (line.isEmpty()) pause();
        else if (part == null) findings.add("before-block", line);
        else if (line.startsWith("##")) add(title(line));
        else if (TableReader.reads(line)) add(new TableReader(findings, sentences, vocabulary).read(line));
        else if (line.startsWith(Keywords.STEP)) step(line.substring(Keywords.STEP.length()).strip());
        else lines.read(line).ifPresent(part.entries()::add);
    }

    private void pause() {
        lines.close();
        if (part != null) part.entries().add(new Pause());
    }

    private void add(@Nullable Entry entry) {
        lines.close();
        if (entry == null || part == null) return;
        if (part.place() == Place.BODY) part.entries().add(entry);
        else findings.add("not-gathered");
    }

    private void step(String line) {
        if (part != null && part.place() == Place.PROBLEMS) lines.step(line);
        else findings.add("step-of-what");
    }

    private void open(String header) {
        lines.close();
        var place = Place.BODY;
        var kinds = EnumSet.noneOf(DocumentKind.class);
        var voices = EnumSet.noneOf(Voice.class);
        for (var word : header.strip().split("[\\s　、，·]+")) {
            if (Keywords.PLACES.containsKey(word)) place = Keywords.PLACES.get(word);
            else if (Keywords.KINDS.containsKey(word)) kinds.add(Keywords.KINDS.get(word));
            else if (Keywords.VOICES.containsKey(word)) voices.add(Keywords.VOICES.get(word));
            else findings.add("block", word);
        }
        if (place == Place.BODY && kinds.isEmpty()) findings.add("block-of-no-kind", header);
        part = new Part(place, kinds.isEmpty() ? place.kinds() : kinds, voices.isEmpty() ? Set.of(Voice.values()) : voices, new ArrayList<>());
        parts.add(part);
    }

    private @Nullable Entry title(String line) {
        var parts = TITLE.matcher(line);
        if (!parts.matches()) {
            findings.add("title", line);
            return null;
        }
        var pieces = sentences.read(parts.group(2), vocabulary);
        if (pieces.stream().anyMatch(this::figure)) findings.add("figure-in-title");
        return new Title(parts.group(1).length(), pieces);
    }

    /** A heading has no room for what must stay traceable. */
    private boolean figure(Piece piece) {
        return switch (piece) {
            case Template.Name(var name) -> vocabulary.type(name).filter(type -> type == Type.NUMBER || type == Type.SHARE).isPresent();
            case Template.OneOf(_, var wordings) -> wordings.stream().flatMap(List::stream).anyMatch(this::figure);
            case Template.Aside(_, var aside) -> aside.stream().anyMatch(this::figure);
            case Template.Plain _ -> false;
        };
    }
}
