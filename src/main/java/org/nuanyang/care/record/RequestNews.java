package org.nuanyang.care.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Component;

/** Tells whoever can answer that something is asked for, and whoever asked what came of it. */
@Component
class RequestNews {
    private static final String MATTER = "care.request";
    private static final String PAGE = "/care-records/requests";

    private final RequestSql sql;
    private final Messages messages;

    RequestNews(RequestSql sql, Messages messages) {
        this.sql = sql;
        this.messages = messages;
    }

    void asked(UUID school, LocalDate today, Viewer by) {
        var answering = sql.answering(school, today).stream().filter(each -> !each.equals(by.account())).toList();
        messages.tell(answering, Telling.of(MATTER, PAGE, "care.request.news.asked", by.name()), by);
    }

    void answered(CareRequest request, boolean approved, @Nullable String words, Viewer by) {
        var said = words == null || words.isBlank() ? null : words.strip();
        var told = Telling.of(MATTER, PAGE, approved ? "care.request.news.agreed" : "care.request.news.declined", by.name());
        messages.tell(List.of(request.askedBy()), told.saying(said == null || said.length() <= Telling.LONGEST_WORDS ? said : said.substring(0, Telling.LONGEST_WORDS)), by);
    }
}
