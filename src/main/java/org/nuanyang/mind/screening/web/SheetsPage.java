package org.nuanyang.mind.screening.web;

import java.util.List;
import java.util.stream.IntStream;
import org.nuanyang.common.Words;
import org.nuanyang.mind.scale.Scale;
import org.nuanyang.mind.screening.Seat;
import org.nuanyang.mind.screening.Sitting;

/**
 * A sheet of paper for each child where there are no phones.
 *
 * @param numbered instead of names; whose number it is stands on a last sheet for the psychology teacher
 */
public record SheetsPage(Sitting sitting, String place, List<Seat> seats, boolean numbered) {
    /** @param number as in the list by which the answers are typed in */
    public record Sheet(int number, Seat seat) {}

    public Scale scale() {
        return sitting.scale();
    }

    /** Of those who have not answered yet and have not said no. */
    public List<Sheet> sheets() {
        return IntStream.range(0, seats.size()).mapToObj(i -> new Sheet(i + 1, seats.get(i))).filter(sheet -> !sheet.seat().finished() && !sheet.seat().declined()).toList();
    }

    public boolean byChild() {
        return scale().who() == Scale.Who.CHILD;
    }

    /** A child's sheet does not say what the scale is called. */
    public String title() {
        return byChild() ? sitting.title() : scale().label();
    }

    public String head(Sheet sheet) {
        return numbered ? Words.say("mind.sheets.number", sheet.number()) : sheet.seat().name();
    }

    /** Large letters where one page holds them. */
    public boolean roomy() {
        return scale().items().size() <= 12;
    }

    /** Of the width, for the question; the rest is for the answers. */
    public int asked() {
        return Math.max(30, 76 - 9 * scale().answers().size());
    }
}
