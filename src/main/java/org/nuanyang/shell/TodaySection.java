package org.nuanyang.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of 今日 under one heading: cards, one for each of those to whom something is owed, and plain lines.
 *
 * @param note a sentence under the heading
 * @param folded opened only when asked for
 * @param nothing what is said kindly when there is neither card nor line; null when the section is then left out
 */
public record TodaySection(String heading, @Nullable String note, List<Card> cards, List<TodaySource.Line> lines, boolean folded, @Nullable String nothing) {
    public TodaySection {
        cards = List.copyOf(cards);
        lines = List.copyOf(lines);
    }

    public static TodaySection of(String heading, List<TodaySource.Line> lines) {
        return new TodaySection(heading, null, List.of(), lines, false, null);
    }

    public boolean isEmpty() {
        return cards.isEmpty() && lines.isEmpty();
    }

    boolean urgent() {
        return lines.stream().anyMatch(TodaySource.Line::urgent);
    }

    boolean shown() {
        return !isEmpty() || nothing != null;
    }

    public int count() {
        return cards.size() + lines.size();
    }

    /**
     * All that is owed to one, gathered: a name, and for each thing a chip that leads to its form.
     *
     * @param place what is read small beside the name
     * @param url the form of what matters most
     */
    public record Card(String name, @Nullable String place, String url, List<Part> parts) {
        public Card {
            parts = List.copyOf(parts);
        }
    }

    public record Part(String text, String url, Tone tone) {}
}
