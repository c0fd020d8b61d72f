package org.nuanyang.demo;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A school as {@code places.properties} lays it down.
 *
 * @param underCounty straight under the county: the county's own schools and the private one
 * @param above the school a teaching point belongs to, or a dash
 */
record SchoolPlan(int number, Kind kind, int pupils, String name, boolean underCounty, String township, String above) {
    enum Kind { JUNIOR, CENTRAL, VILLAGE, POINT, PRIVATE }

    static List<SchoolPlan> all() {
        var lines = WordList.raw("schools").strip().split(";\\s*");
        return IntStream.range(0, lines.length).mapToObj(i -> parse(i + 1, lines[i])).toList();
    }

    private static SchoolPlan parse(int number, String line) {
        var parts = line.strip().split("\\|");
        var under = parts[2].startsWith("+");
        return new SchoolPlan(number, Kind.valueOf(parts[0]), Integer.parseInt(parts[1]), under ? parts[2].substring(1) : parts[2], under, parts[3], parts[4]);
    }

    int firstGrade() {
        return kind == Kind.JUNIOR ? 7 : 1;
    }

    int lastGrade() {
        return switch (kind) {
            case JUNIOR -> 9;
            case POINT -> pupils < 40 ? 2 : pupils < 60 ? 3 : 4;
            default -> 6;
        };
    }

    /** Larger grades are split into classes of at most this many. */
    int classSize() {
        return kind == Kind.JUNIOR ? 50 : 46;
    }

    /** Remote places send more of their parents away: by the four counties' surveys 6 to 46 %, up to 70 % in hill villages. */
    double counting() {
        boolean remote = WordList.of("remote").all().contains(township);
        return switch (kind) {
            case JUNIOR -> underCounty ? 0.13 : 0.21;
            case CENTRAL -> underCounty ? 0.09 : remote ? 0.34 : 0.22;
            case VILLAGE -> remote ? 0.48 : 0.34;
            case POINT -> remote ? 0.62 : 0.45;
            case PRIVATE -> 0.4;
        };
    }

    /** The townships its pupils come from. */
    List<String> townships() {
        var key = "served." + name;
        return WordList.has(key) ? WordList.of(key).all() : List.of(township);
    }

    boolean boards() {
        return switch (kind) {
            case JUNIOR, CENTRAL, PRIVATE -> true;
            case VILLAGE, POINT -> false;
        };
    }

    int teachers() {
        return switch (kind) {
            case JUNIOR -> 57;
            case CENTRAL -> 30;
            case VILLAGE, PRIVATE -> 8;
            case POINT -> lastGrade() + 1;
        };
    }
}
