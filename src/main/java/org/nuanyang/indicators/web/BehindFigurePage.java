package org.nuanyang.indicators.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.ChildOfFigure.Letters;
import org.nuanyang.indicators.ChildOfFigure.Times;
import org.nuanyang.indicators.ChildOfFigure.Went;
import org.nuanyang.indicators.ChildOfFigure.Where;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;

/**
 * The children behind a number.
 *
 * @param count the number itself; null where nothing was kept of that time
 * @param cell what the cell is called; empty: of the whole place
 */
public record BehindFigurePage(Chosen chosen, Measure measure, Part part, @Nullable Count count, String cell, Page<ChildOfFigure> children, Viewer viewer) {
    public String title() {
        return Words.say("indicators.behind." + part, measure.words());
    }

    public String lead() {
        return cell.isEmpty() ? chosen.lead() : chosen.lead() + " · " + cell;
    }

    /** How many lines, and where a child is several lines, what they add up to. */
    public String told() {
        if (pairings() && count != null) return Words.say("indicators.behind.letters", children.total(), count.numerator(), count.denominator());
        if (!times() || count == null) return Words.say("indicators.behind.count", children.total());
        return measure.indicator() == Indicator.RECORDS ? Words.say("indicators.behind.records", children.total(), count.numerator())
                : Words.say("indicators.behind.owed", children.total(), count.numerator(), count.denominator());
    }

    public String url() {
        return chosen.query().children(measure.indicator());
    }

    public String backUrl() {
        return chosen.query().of(measure.matter()).figure(measure.indicator());
    }

    public boolean times() {
        return measure.indicator().times();
    }

    public boolean owed() {
        return measure.indicator() == Indicator.CARRIED_OUT;
    }

    public boolean pairings() {
        return measure.indicator().pairings();
    }

    public boolean moves() {
        return measure.indicator().moves();
    }

    public @Nullable Times times(ChildOfFigure child) {
        return child.beside() instanceof Times told ? told : null;
    }

    public @Nullable Letters letters(ChildOfFigure child) {
        return child.beside() instanceof Letters told ? told : null;
    }

    public @Nullable Went went(ChildOfFigure child) {
        return child.beside() instanceof Went told ? told : null;
    }

    /** How the last stay ended; while one goes on, what is otherwise by now. */
    public String why(Went went) {
        if (went.ended() != null) return went.why();
        return switch (measure.indicator()) {
            case JOINED -> Words.say(went.was() == null ? "indicators.moved.came" : "indicators.moved.recognised");
            case LEFT -> Words.say(went.is() == null ? "indicators.moved.elsewhere" : "indicators.moved.no-longer");
            case CHANGED -> Words.say(Objects.equals(went.was(), went.is()) ? "indicators.moved.ground" : "indicators.moved.place");
            default -> "";
        };
    }

    /** Not in the place asked about: elsewhere. */
    public String where(@Nullable Where where) {
        if (where == null) return Words.say("indicators.behind.elsewhere");
        return where.classYear() == null ? where.schoolName() : where.schoolName() + " " + where.classYear().label(chosen.today());
    }

    public String klass(ChildOfFigure child) {
        return child.classYear() == null ? "" : child.classYear().label(chosen.today());
    }

    public String name(ChildOfFigure child) {
        return child.name() == null ? Words.say("indicators.behind.gone") : child.name();
    }

    public boolean mayOpen(ChildOfFigure child) {
        return child.inSight() && viewer.scope().may(Act.OPEN, child.school().value(), child.klass() == null ? null : child.klass().value(), child.id().value());
    }
}
