package org.nuanyang.forms.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Choices printed in a cell: □男 □女, 健康（ ）残疾（ ）, □是□否; one of them is ticked, and nothing else is touched. */
final class Ticks {
    private static final Pattern BOX = Pattern.compile("([□☐○])([\\s\u3000]*)([^□☐○\\s\u3000、，,；;/]+)");
    private static final Pattern BRACKET = Pattern.compile("([^（()）\\s\u3000、，,；;/]+)([（(])([\\s\u3000]*)([）)])");

    private record Place(String word, int from, int to, String ticked) {}

    private final String printed;
    private final List<Place> places = new ArrayList<>();

    Ticks(String printed) {
        this.printed = printed;
        var box = BOX.matcher(printed);
        while (box.find()) places.add(new Place(box.group(3).replaceAll("[（(].*", ""), box.start(1), box.end(1), "☑"));
        if (!places.isEmpty()) return;
        var bracket = BRACKET.matcher(printed);
        while (bracket.find()) places.add(new Place(bracket.group(1), bracket.start(3), bracket.end(3), "√"));
    }

    List<String> choices() {
        return places.stream().map(Place::word).toList();
    }

    /** @param word one of the choices */
    String ticked(String word) {
        var place = places.stream().filter(each -> each.word().equals(word)).findFirst().orElseThrow();
        return printed.substring(0, place.from()) + place.ticked() + printed.substring(place.to());
    }
}
