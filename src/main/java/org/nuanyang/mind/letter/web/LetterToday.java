package org.nuanyang.mind.letter.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.mind.letter.Alarm;
import org.nuanyang.mind.letter.Letters;
import org.nuanyang.mind.letter.ListedThread;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** On Today, for psychology teachers and whoever stands in: what cannot wait, and what is to be answered. */
@Component
class LetterToday implements TodaySource {
    private final Letters letters;
    private final Clock clock;

    LetterToday(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "mind.letter.slot.title";
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer)) return List.of();
        var all = letters.waiting(viewer);
        var lines = new ArrayList<Line>();
        line("danger", all.stream().filter(each -> each.alarm() == Alarm.DANGER).count(), true, lines);
        line("worry", all.stream().filter(each -> each.alarm() == Alarm.WORRY).count(), false, lines);
        var today = LocalDate.now(clock);
        line("waiting", all.stream().filter(ListedThread::waits).count(), all.stream().anyMatch(each -> each.late(today)), lines);
        return lines;
    }

    private static void line(String what, long threads, boolean urgent, List<Line> lines) {
        if (threads > 0) lines.add(new Line(Words.say("mind.letter.today." + what), threads, "/mind/letters", urgent));
    }
}
