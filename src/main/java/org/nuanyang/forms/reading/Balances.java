package org.nuanyang.forms.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyang.forms.Rule;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.values.Plain;

/** The rules of balance printed around a table: 1=2+5+8=11+…+18; 2=3+4; 合计=男+女. */
final class Balances {
    private static final Pattern RULE = Pattern.compile("(?<![\\d\\p{IsHan}])[\\d+\\-(){}\\[\\]栏列项.…]+(?:=[\\d+\\-栏列项.…]+)+");
    private static final Pattern WORDED = Pattern.compile("([\\p{IsHan}]{1,12})=([\\p{IsHan}]{1,12}(?:\\+[\\p{IsHan}]{1,12})+)");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\+(?:…+|\\.{3,})\\+(\\d{1,3})");

    private Balances() {}

    static List<Rule> read(Sheet sheet, HeadingRows headings, int last) {
        var byNumber = numbered(headings, last);
        var byWord = worded(headings);
        var rules = new ArrayList<Rule>();
        for (var row : sheet.rows()) {
            if (row.number() >= headings.first() && row.number() <= last) continue;
            for (int column = 0; column < row.width(); column++) {
                var text = Plain.narrow(row.text(column)).replace("＝", "=").replace("＋", "+");
                if (text.indexOf('=') < 0) continue;
                boolean ofRows = headings.numbers() == 0;
                var rule = RULE.matcher(text);
                while (rule.find()) sides(rule.group().replaceAll("[栏列项]", ""), byNumber).map(sides -> new Rule(rule.group(), ofRows, sides)).ifPresent(rules::add);
                var words = WORDED.matcher(text);
                while (words.find()) named(words.group(), byWord).map(sides -> new Rule(words.group(), false, sides)).ifPresent(rules::add);
            }
        }
        return rules;
    }

    /** Which column (or, without numbers over the columns, which row) has which number. */
    private static Map<Integer, Integer> numbered(HeadingRows headings, int last) {
        var found = new HashMap<Integer, Integer>();
        if (headings.numbers() > 0) {
            for (int column = 0; column < headings.width(); column++) if (headings.number(column) > 0) found.put(headings.number(column), column);
            return found;
        }
        for (int row = headings.body(); row <= last; row++) {
            for (int column = 0; column < 3; column++) {
                var text = Plain.narrow(headings.look().text(row, column));
                if (text.matches("\\d{1,3}")) found.putIfAbsent(Integer.parseInt(text), row);
            }
        }
        return found;
    }

    private static Map<String, Integer> worded(HeadingRows headings) {
        var found = new HashMap<String, Integer>();
        for (int column = 0; column < headings.width(); column++) {
            var path = headings.path(column);
            if (!path.isEmpty()) found.merge(Plain.narrow(path.getLast()), column, (_, _) -> -1);
        }
        found.values().removeIf(column -> column < 0);
        return found;
    }

    private static Optional<List<List<Integer>>> sides(String rule, Map<Integer, Integer> places) {
        var sides = new ArrayList<List<Integer>>();
        for (var side : rule.split("=")) {
            var terms = new ArrayList<Integer>();
            var range = RANGE.matcher(side);
            var spelled = range.replaceAll(found -> spelled(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
            for (var term : spelled.split("\\+")) {
                var place = term.matches("\\d{1,3}") ? places.get(Integer.parseInt(term)) : null;
                if (place == null) return Optional.empty();
                terms.add(place);
            }
            sides.add(terms);
        }
        return Optional.of(sides);
    }

    private static String spelled(int from, int to) {
        var terms = new StringBuilder(String.valueOf(from));
        for (int number = from + 1; number <= to; number++) terms.append('+').append(number);
        return terms.toString();
    }

    private static Optional<List<List<Integer>>> named(String rule, Map<String, Integer> places) {
        var sides = new ArrayList<List<Integer>>();
        for (var side : rule.split("=")) {
            var terms = new ArrayList<Integer>();
            for (var term : side.split("\\+")) {
                if (!places.containsKey(term)) return Optional.empty();
                terms.add(places.get(term));
            }
            sides.add(terms);
        }
        return Optional.of(sides);
    }
}
