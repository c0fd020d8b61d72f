package org.nuanyang.roster.going;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.going.YearOrder.Newcomer;

/** A list as people paste it: a line a child, the name first, then in any order sex, ID number and number of the class. */
public record NameList(List<Newcomer> names, List<Refusal> problems) {
    private static final Pattern GAP = Pattern.compile("[\\s,;，；、|]+");
    private static final Pattern CLASS = Pattern.compile("(\\d{1,2})\\p{IsHan}?");
    private static final int LONGEST = 50;

    public NameList {
        names = List.copyOf(names);
        problems = List.copyOf(problems);
    }

    public static NameList read(String text) {
        var names = new ArrayList<Newcomer>();
        var problems = new ArrayList<Refusal>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) read(lines.get(i).strip(), i + 1, names, problems);
        }
        return new NameList(names, problems);
    }

    private static void read(String line, int number, List<Newcomer> names, List<Refusal> problems) {
        var parts = GAP.split(line);
        var child = new Newcomer(parts[0], null, null, 0);
        if (parts[0].length() > LONGEST || parts[0].chars().anyMatch(Character::isDigit)) {
            problems.add(Refusal.of("roster.year.names.no-name", number, parts[0]));
            return;
        }
        for (int i = 1; i < parts.length; i++) {
            var known = with(child, parts[i]);
            if (known.isEmpty()) {
                var id = parts[i].length() > 14;
                problems.add(Refusal.of(id ? "roster.year.names.bad-id" : "roster.year.names.unclear", number, parts[i]));
                return;
            }
            child = known.get();
        }
        names.add(child);
    }

    private static Optional<Newcomer> with(Newcomer child, String part) {
        var id = ResidentId.of(part);
        if (id.isPresent()) return Optional.of(new Newcomer(child.name(), id.get().sex(), id.get(), child.number()));
        var klass = CLASS.matcher(part);
        if (klass.matches()) return Optional.of(new Newcomer(child.name(), child.sex(), child.id(), Integer.parseInt(klass.group(1))));
        for (var sex : Sex.values()) {
            if (part.equals(Words.sayIn(Locale.SIMPLIFIED_CHINESE, sex)) || part.equalsIgnoreCase(Words.sayIn(Locale.ENGLISH, sex))) {
                return Optional.of(new Newcomer(child.name(), sex, child.id(), child.number()));
            }
        }
        return Optional.empty();
    }
}
