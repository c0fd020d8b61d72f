package org.nuanyang.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 今日, the first page: what each module has for this person to do, and nothing else. */
@Controller
class Today {
    private final ObjectProvider<Whoami> whoami;
    private final TodaySections sections;
    private final Clock clock;

    Today(ObjectProvider<Whoami> whoami, List<TodaySource> sources, ObjectProvider<Together> together, Clock clock) {
        this.whoami = whoami;
        this.sections = new TodaySections(sources, new Together() {
            @Override
            public <T extends @Nullable Object> T read(Supplier<T> page) {
                return together.getIfAvailable(() -> Supplier::get).read(page);
            }
        });
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView show() {
        Person person = whoami.getObject().person().orElseThrow(NotFound::new);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Words.language()).format(LocalDate.now(clock));
        return Show.page("shell/today", new TodayPage(person.name(), day, sections.of(person)));
    }
}
