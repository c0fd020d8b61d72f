package org.nuanyang.indicators.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Spans;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 指标: the figures of a place, one of them told apart, the children behind a number. */
@Controller
class FiguresController {
    private static final Set<Role> WRITING = EnumSet.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.PRINCIPAL, Role.FILE_KEEPER, Role.HOMEROOM);

    private final Figures figures;
    private final Spans spans;

    FiguresController(Figures figures, Spans spans) {
        this.figures = figures;
        this.spans = spans;
    }

    @GetMapping("/figures")
    ModelAndView all(@ModelAttribute FiguresQuery query, Viewer viewer) {
        var chosen = chosen(query, viewer);
        var page = figures.look(chosen.place().id(), viewer, look -> new FiguresPage(chosen, look.of(chosen.span()), look.opening(), writes(chosen, viewer)));
        return Show.page("indicators/web/figures", page);
    }

    /** What is written of a place, by whoever has an office there, is written from its figures. */
    private static boolean writes(Chosen chosen, Viewer viewer) {
        return viewer.duties().stream().anyMatch(duty -> WRITING.contains(duty.role()) && duty.org().equals(chosen.place().id()));
    }

    @GetMapping("/figures/{indicator}")
    ModelAndView one(@PathVariable String indicator, @ModelAttribute FiguresQuery query, Viewer viewer) {
        var measure = measure(indicator, query);
        var chosen = chosen(query, viewer);
        if (!measure.indicator().recorded()) return Show.page("indicators/web/figure", FigurePage.unrecorded(chosen, measure));
        var dimension = query.dimension() != null && measure.indicator().dimensions().contains(query.dimension()) ? query.dimension() : FigurePage.usual(chosen, measure);
        var told = figures.by(measure, dimension, chosen.place().id(), chosen.span(), viewer);
        return Show.page("indicators/web/figure", new FigurePage(chosen, measure, told, figures.opens(measure.indicator(), dimension, chosen.place().id(), viewer),
                viewer.scope().mayAnywhere(Act.SUPERVISE)));
    }

    @GetMapping("/figures/{indicator}/children")
    ModelAndView children(@PathVariable String indicator, @ModelAttribute FiguresQuery query, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var measure = measure(indicator, query);
        var chosen = chosen(query, viewer);
        Dimension dimension = query.cell() == null ? null : query.dimension();
        if (dimension != null && !measure.indicator().dimensions().contains(dimension)) throw new NotFound();
        var children = figures.children(measure, query.chosenPart(), chosen.place().id(), dimension, query.cell(), chosen.span(), viewer, Page.number(page));
        var cell = dimension == null ? null : figures.by(measure, dimension, chosen.place().id(), chosen.span(), viewer).cells().stream()
                .filter(each -> each.key().equals(query.cell())).findFirst().orElse(null);
        var count = cell == null ? count(measure, chosen, viewer) : cell.now();
        return Show.page("indicators/web/children", new BehindFigurePage(chosen, measure, query.chosenPart(), count, cell == null ? "" : cell.words(), children, viewer));
    }

    private @Nullable Count count(Measure measure, Chosen chosen, Viewer viewer) {
        return figures.of(chosen.place().id(), chosen.span(), Set.of(measure.indicator()), viewer).stream()
                .filter(each -> each.measure().equals(measure)).findFirst().map(Figure::now).orElse(null);
    }

    private static Measure measure(String indicator, FiguresQuery query) {
        try {
            return new Measure(Indicator.valueOf(indicator.toUpperCase(Locale.ROOT).replace('-', '_')), query.chosenMatter());
        } catch (IllegalArgumentException unknown) {
            throw new NotFound();
        }
    }

    /** In one reading: each question by itself would be a transaction or two. */
    private Chosen chosen(FiguresQuery query, Viewer viewer) {
        return figures.together(() -> choose(query, viewer));
    }

    /** Without a place, the widest that the viewer may see. */
    private Chosen choose(FiguresQuery query, Viewer viewer) {
        var places = figures.places(viewer);
        var asked = query.placeId();
        if (asked == null && places.isEmpty()) throw new NotFound();
        var place = asked == null ? places.getFirst() : figures.place(asked, viewer);
        var choices = spans.choices(viewer.county());
        var span = query.spanAmong(choices, each -> spans.before(each, viewer.county()));
        var told = new FiguresQuery(place.id().toString(), span.key(), query.matter(), query.by(), query.part(), query.cell());
        return new Chosen(told, place, places, span, spans.before(span, viewer.county()).orElse(null), choices, spans.today());
    }
}
