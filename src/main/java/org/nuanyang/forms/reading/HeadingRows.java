package org.nuanyang.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.values.Plain;

/**
 * The heading rows of a blank statistic table: from the first row of several labels down to the row below which most columns are open.
 *
 * @param numbers the row of column numbers; 0 where there is none
 * @param body the first row below both
 */
record HeadingRows(int first, int last, int width, int numbers, int body, Look look) {
    private static final int MOST = 6;
    private static final int LOOK_AT = 30;
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})\\)?");

    static Optional<HeadingRows> find(SheetUnder under) {
        int width = Math.min(200, under.sheet().rows().stream().mapToInt(Row::width).max().orElse(0));
        for (var row : under.sheet().rows()) {
            if (row.number() > LOOK_AT) break;
            if (!labels(row) || row.hidden()) continue;
            int last = row.number();
            while (last - row.number() < MOST && heading(under, last + 1, width)) last++;
            int numbers = numbers(under.look(), last + 1, width) ? last + 1 : 0;
            int body = numbers > 0 ? numbers + 1 : last + 1;
            if (body <= under.look().lastRow()) return Optional.of(new HeadingRows(row.number(), last, width, numbers, body, under.look()));
        }
        return Optional.empty();
    }

    /** Two labels or more, and none that is a line with a colon. */
    private static boolean labels(Row row) {
        int labels = 0;
        for (int column = 0; column < row.width(); column++) {
            var text = row.text(column);
            if (text.isBlank()) continue;
            if (text.contains(":") || text.contains("：") || text.length() > 60) return false;
            labels++;
        }
        return labels >= 2;
    }

    /** Words in most of the columns that have something in them at all. */
    private static boolean heading(SheetUnder under, int row, int width) {
        int words = 0;
        int open = 0;
        for (int column = 0; column < width; column++) {
            var merged = under.look().merged(row, column);
            if (merged != null && merged.getFirstRow() < row - 1) continue;
            var text = under.look().text(row, column);
            if (text.isBlank() || under.look().formula(row, column)) open++;
            else if (NUMBER.matcher(Plain.narrow(text)).matches()) return false;
            else words++;
        }
        return words > open;
    }

    static boolean numbers(Look look, int row, int width) {
        int expected = 0;
        int seen = 0;
        for (int column = 0; column < width; column++) {
            var number = NUMBER.matcher(Plain.narrow(look.text(row, column)));
            if (!number.matches()) {
                if (seen > 0 && !look.text(row, column).isBlank()) return false;
                continue;
            }
            int value = Integer.parseInt(number.group(1));
            if (seen > 0 && value != expected) return false;
            expected = value + 1;
            seen++;
        }
        return seen >= 3;
    }

    /** The labels over a column, outermost first; merged ones once. */
    List<String> path(int column) {
        var path = new ArrayList<String>();
        for (int row = first; row <= last; row++) {
            var merged = look.merged(row, column);
            if (merged != null && merged.getFirstRow() < row - 1 && row > first) continue;
            var text = look.text(row, column);
            if (text.isBlank() && merged == null && row < last) text = unmerged(row, column);
            if (!text.isBlank()) path.add(text);
        }
        return List.copyOf(path);
    }

    /** A group that was never merged stands over its first column alone. */
    private String unmerged(int row, int column) {
        if (look.text(row + 1, column).isBlank()) return "";
        for (int left = column - 1; left >= 0; left--) {
            var merged = look.merged(row, left);
            if (merged != null) return "";
            if (!look.text(row, left).isBlank()) return look.text(row, left);
        }
        return "";
    }

    /** The number printed below a column; 0 where there is none. */
    int number(int column) {
        if (numbers == 0) return 0;
        var number = NUMBER.matcher(Plain.narrow(look.text(numbers, column)));
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }
}
