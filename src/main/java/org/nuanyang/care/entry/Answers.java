package org.nuanyang.care.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.springframework.stereotype.Component;

/** What is said when something has been noted: that it is, and who comes next. */
@Component
class Answers {
    private static final int NAMED = 3;

    private final OwnChildren children;
    private final Clock clock;

    Answers(OwnChildren children, Clock clock) {
        this.children = children;
        this.clock = clock;
    }

    Notice noted(List<CareRecord> records, boolean again, String back, Viewer viewer) {
        var today = LocalDate.now(clock);
        var ids = records.stream().flatMap(record -> record.common().children().stream()).collect(Collectors.toSet());
        var matter = records.getFirst().matter();
        boolean reached = records.stream().anyMatch(record -> record.common().reached());
        var key = again ? "care.entry.noted-before" : reached ? "care.entry.noted" : "care.entry.noted-attempt";
        var next = children.next(matter, ids, viewer, today)
                .map(child -> new Notice.Further(Words.say("care.entry.next", child.name(), Words.say(matter)), url(child.id(), matter.name(), back))).orElse(null);
        return new Notice(Notice.Kind.DONE, Words.say(key, names(ids, viewer, today), Words.say(matter)), next);
    }

    /** The form of one child, leading back to where one came from. */
    static String url(ChildId child, String matter, String back) {
        return "/care/new?child=" + child + "&kind=" + matter + (back.equals("/") ? "" : "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** An address on this server, else the first page. */
    static String ours(@Nullable String address) {
        return address != null && address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? address : "/";
    }

    private String names(Set<ChildId> ids, Viewer viewer, LocalDate today) {
        var names = children.of(ids, viewer, today).stream().map(OwnChild::name).toList();
        var few = names.stream().limit(NAMED).collect(Collectors.joining(Words.say("care.entry.comma")));
        return names.size() > NAMED ? Words.say("care.entry.and-others", few, names.size()) : few;
    }

}
