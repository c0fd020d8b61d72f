package org.nuanyang.documents.telling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.manuscript.Block;

/** What a text says, read and checked: it can be composed with any data of its teller. */
public record Template(List<Part> parts) {
    /** The text, or what is wrong with it. */
    public record Reading(Template template, List<TemplateProblem> problems) {
        public boolean sound() {
            return problems.isEmpty();
        }
    }

    public static Reading read(String text, List<Word> words) {
        return new TemplateReader(new Vocabulary(words)).read(text);
    }

    /** Where there is no room for one. */
    public boolean hasTables() {
        return parts.stream().flatMap(part -> part.entries().stream()).anyMatch(Table.class::isInstance);
    }

    /** What stands below one 【】: in which documents it is said, and where. */
    record Part(Place place, Set<DocumentKind> kinds, Set<Voice> voices, List<Entry> entries) {
        boolean said(DocumentKind kind, Voice voice) {
            return kinds.contains(kind) && voices.contains(voice);
        }
    }

    enum Place {
        BODY, PROBLEMS, HIGHLIGHTS, GOALS;

        /** Where its 【】 names no kind of document. */
        Set<DocumentKind> kinds() {
            return switch (this) {
                case BODY -> Set.of();
                case PROBLEMS, HIGHLIGHTS -> Set.of(DocumentKind.SUMMARY, DocumentKind.BULLETIN);
                case GOALS -> Set.of(DocumentKind.PLAN, DocumentKind.SCHEME);
            };
        }
    }

    sealed interface Entry {}

    /** An empty line: what follows is a new paragraph. */
    record Pause() implements Entry {}

    /** @param level as in {@link Block.Heading}; it is left out where nothing is said below it */
    record Title(int level, List<Piece> pieces) implements Entry {}

    /** @param rows for each of which it is said; null where it is said once */
    record Line(@Nullable String rows, Choice choice) implements Entry {
        boolean plain() {
            return rows == null && choice.ways().size() == 1 && choice.ways().getFirst().when() == null;
        }

        boolean hasSteps() {
            return choice.ways().stream().anyMatch(way -> !way.steps().isEmpty());
        }
    }

    /** @param annexed stands in the annex, not in the text */
    record Table(String rows, String caption, List<Column> columns, boolean annexed) implements Entry {}

    record Column(String heading, List<Piece> cell) {}

    /** The first way that holds and can be told is said. */
    record Choice(List<Way> ways) {}

    /** @param steps that follow from it, where it is a problem */
    record Way(@Nullable Condition when, List<Piece> sentence, List<Choice> steps) {}

    sealed interface Piece {}

    record Plain(String text) implements Piece {}

    record Name(String name) implements Piece {}

    /** ［…］, ［当 …：…］: left out where it cannot be told, or does not hold; the sentence stays. */
    record Aside(@Nullable Condition when, List<Piece> pieces) implements Piece {}

    /** 〔…|…〕. @param position tells it from the others of the text */
    record OneOf(int position, List<List<Piece>> wordings) implements Piece {}
}
