package org.nuanyang.reports.booklet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param photo a picture as a data address, null where there is none
 * @param years the school years it tells of
 * @param facts without numbers
 * @param people who teach and help, with since when
 * @param marks the own, beside nobody else's
 * @param photos data addresses with the day below
 * @param foot who printed it and when
 */
public record Booklet(String name, String school, String klass, @Nullable String photo, String years, List<Line> facts, List<Line> people, List<Subject> marks, List<Year> timeline,
        List<Photo> photos, String foot) {
    public Booklet {
        facts = List.copyOf(facts);
        people = List.copyOf(people);
        marks = List.copyOf(marks);
        timeline = List.copyOf(timeline);
        photos = List.copyOf(photos);
    }

    public record Line(String label, String value) {}

    public record Subject(String label, List<Bar> bars) {}

    /** @param value in words @param percent of the full marks; null without points */
    public record Bar(String label, String value, @Nullable Integer percent) {}

    public record Year(String label, List<Month> months) {}

    /** @param lines what happened in it, each a sentence */
    public record Month(String label, List<String> lines) {}

    public record Photo(String picture, String day) {}
}
