package org.nuanyang.forms.web;

import java.time.LocalDate;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.answers.Behind;
import org.nuanyang.forms.answers.Meaning;
import org.nuanyang.forms.store.Desk;
import org.springframework.web.util.UriComponentsBuilder;

/** The children behind a number of a form. */
record BehindPage(Desk desk, Figure figure, Page<Behind> children, LocalDate today, Viewer viewer) {
    public String title() {
        return Meaning.words(figure);
    }

    public String lead() {
        return desk.place().label(today) + " · " + desk.form().on(today);
    }

    public String backUrl() {
        return FormPage.url(desk);
    }

    public String url() {
        return UriComponentsBuilder.fromPath("/forms/{id}/children").queryParam("of", "{of}").queryParam("as", desk.place().id())
                .buildAndExpand(desk.form().id(), figure.word()).encode().toUriString();
    }

    public String klass(Behind child) {
        return child.year() == null ? "" : child.year().label(desk.form().on(today));
    }

    public boolean mayOpen(Behind child) {
        return child.name() != null && viewer.scope().may(Act.OPEN, child.school().value(), child.klass() == null ? null : child.klass().value(), child.id().value());
    }
}
