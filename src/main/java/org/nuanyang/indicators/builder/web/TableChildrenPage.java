package org.nuanyang.indicators.builder.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.ChildOfFigure;

/** The children counted in a cell of a table. */
public record TableChildrenPage(
        TableQuery query, @Nullable String row, @Nullable String column, String title, String asOf, Page<ChildOfFigure> children, Viewer viewer, LocalDate today) {
    public String url() {
        return query.cell(row, column);
    }

    public String backUrl() {
        return query.url("/tables");
    }

    public String klass(ChildOfFigure child) {
        return child.classYear() == null ? "" : child.classYear().label(today);
    }

    public String name(ChildOfFigure child) {
        return child.name() == null ? Words.say("indicators.behind.gone") : child.name();
    }

    public boolean mayOpen(ChildOfFigure child) {
        return child.inSight() && viewer.scope().may(Act.OPEN, child.school().value(), child.klass() == null ? null : child.klass().value(), child.id().value());
    }
}
