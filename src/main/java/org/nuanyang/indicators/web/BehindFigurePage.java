package org.nuanyang.indicators.web;

import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Part;

/** The children behind a number. */
public record BehindFigurePage(Chosen chosen, Indicator indicator, Part part, String cell, Page<ChildOfFigure> children, Viewer viewer) {
    public String title() {
        return Words.say("indicators.behind." + part, indicator.words());
    }

    public String lead() {
        return cell.isEmpty() ? chosen.lead() : chosen.lead() + " · " + cell;
    }

    public String url() {
        return chosen.query().children(indicator);
    }

    public String backUrl() {
        return chosen.query().of(null).figure(indicator);
    }

    public String klass(ChildOfFigure child) {
        return child.classYear() == null ? "" : child.classYear().label(chosen.today());
    }

    public String name(ChildOfFigure child) {
        return child.name() == null ? Words.say("indicators.behind.gone") : child.name();
    }

    public boolean mayOpen(ChildOfFigure child) {
        return child.name() != null && viewer.scope().may(Act.OPEN, child.school().value(), child.klass() == null ? null : child.klass().value(), child.id().value());
    }
}
