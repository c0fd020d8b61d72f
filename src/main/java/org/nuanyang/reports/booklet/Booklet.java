package org.nuanyang.reports.booklet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param photo a picture as a data address, null where there is none
 * @param years the school years it tells of
 * @param facts without numbers
 * @param people who teach and help, with since when
 * @param photos data addresses with the day below
 * @param foot who printed it and when
 */
public record Booklet(String name, String school, String klass, @Nullable String photo, String years, List<Line> facts, List<Line> people, List<Year> timeline,
        List<Photo> photos, String foot) {
    public Booklet {
        facts = List.copyOf(facts);
        people = List.copyOf(people);
        timeline = List.copyOf(timeline);
        photos = List.copyOf(photos);
    }

    public record Line(String label, String value) {}

    public record Year(String label, List<Month> months) {}

    /** @param lines what happened in it, each a sentence */
    public record Month(String label, List<String> lines) {}

    public record Photo(String picture, String day) {}
}
