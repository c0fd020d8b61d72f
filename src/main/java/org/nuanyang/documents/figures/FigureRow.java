package org.nuanyang.documents.figures;

import java.util.List;
import java.util.Map;

/**
 * A line of a {@link FigureTable}.
 *
 * @param labels for the columns of words, from the left
 * @param numbers by the columns' keys; what no record tells is not in it and is printed as a dash, never as nought
 */
public record FigureRow(List<String> labels, Map<String, Long> numbers) {
    public FigureRow {
        labels = List.copyOf(labels);
        numbers = Map.copyOf(numbers);
    }
}
