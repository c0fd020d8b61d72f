package org.nuanyang.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nuanyang.importing.values.Plain;

/** The leading columns of a table that name its rows, and their words. */
final class RowLabels {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

    private final Look look;
    private final HeadingRows headings;
    private final List<List<String>> paths;
    private final int last;
    private final int columns;

    RowLabels(Look look, HeadingRows headings, List<List<String>> paths, int last) {
        this.look = look;
        this.headings = headings;
        this.paths = paths;
        this.last = last;
        this.columns = counted();
    }

    int columns() {
        return columns;
    }

    /** Leading columns with words in the body, or with headings of what a line is called. */
    private int counted() {
        int labels = 0;
        while (labels < headings.width() - 1) {
            var leaf = paths.get(labels).isEmpty() ? "" : paths.get(labels).getLast();
            boolean named = Plain.narrow(leaf).matches("序号|No|NO|计量单位|行次|代码|栏次") || FigureWords.line(leaf).isPresent() && FigureColumns.pieces(paths.get(labels)).filter(figure -> figure.measure() != null).isEmpty();
            boolean placed = FigureWords.line(leaf).isPresent() && labels <= 2 && !figureAmongFigures(labels);
            if (!named && !placed && !worded(labels)) break;
            labels++;
        }
        return labels;
    }

    /** 学校 over a column of figures asks how many schools; it stands behind another column of labels. */
    private boolean figureAmongFigures(int column) {
        return column > 0 && !worded(column) && worded(column - 1);
    }

    private boolean worded(int column) {
        int words = 0;
        int open = 0;
        for (int row = headings.body(); row <= last; row++) {
            var text = Plain.narrow(look.text(row, column));
            if (text.isEmpty() || look.formula(row, column)) open++;
            else if (!DIGITS.matcher(text).matches()) words++;
        }
        return words > open;
    }

    List<String> of(int row) {
        var words = new ArrayList<String>();
        for (int column = 0; column < columns; column++) {
            var text = look.text(row, column);
            var heading = paths.get(column).isEmpty() ? "" : Plain.narrow(paths.get(column).getLast());
            boolean aside = text.isBlank() || DIGITS.matcher(Plain.narrow(text)).matches() || heading.matches("序号|No|NO|计量单位|备注|行次|代码|栏次") || heading.equals("单位") && Plain.narrow(text).matches("人|名|个|%|所|次|户");
            if (!aside && (words.isEmpty() || !words.getLast().equals(text))) words.add(text);
        }
        return words;
    }
}
