package org.nuanyang.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * 今日, the first page: what each module has for this person to do, and nothing else. Most of the modules have nothing, so that a
 * transaction for each would cost more than what is read in it; and what they read is reached by keys.
 */
@Controller
class Today {
    private final ObjectProvider<Whoami> whoami;
    private final List<TodaySource> sources;
    private final ObjectProvider<Together> together;
    private final Clock clock;

    Today(ObjectProvider<Whoami> whoami, List<TodaySource> sources, ObjectProvider<Together> together, Clock clock) {
        this.together = together;
        this.whoami = whoami;
        this.sources = sources.stream().sorted(Comparator.comparingInt(TodaySource::order)).toList();
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView show() {
        Person person = whoami.getObject().person().orElseThrow(NotFound::new);
        var found = new HashMap<TodaySource, List<TodaySection>>();
        together.getIfAvailable(() -> Runnable::run).read(() -> {
            for (var source : sources) if (!source.apart()) found.put(source, source.sections(person));
        });
        for (var source : sources) if (source.apart()) found.put(source, source.sections(person));
        var sections = sources.stream().flatMap(source -> found.get(source).stream()).filter(TodaySection::shown).toList();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Words.language()).format(LocalDate.now(clock));
        return Show.page("shell/today", new TodayPage(person.name(), day, sections));
    }
}
