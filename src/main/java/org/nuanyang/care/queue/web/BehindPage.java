package org.nuanyang.care.queue.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nuanyang.care.queue.BehindChild;
import org.nuanyang.care.queue.Which;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Tab;

/** The children behind a figure of the queue. */
public record BehindPage(QueueQuery query, Page<BehindChild> children, String whose, boolean manySchools, boolean mayName, LocalDate today) {
    public String url() {
        return query.url("/care/queue/children");
    }

    public String backUrl() {
        return new QueueQuery(null, query.school(), query.klass(), null, query.duty(), query.time(), null, null, null, null).url("/care/queue");
    }

    public List<Tab> tabs() {
        return Arrays.stream(Which.values())
                .map(each -> Tab.of(Words.say("care.queue.which." + each), query.which(each).url("/care/queue/children"), each == query.chosenWhich())).toList();
    }

    public String count() {
        return Words.say("care.queue.count.children", children.total());
    }

    public String place(BehindChild child) {
        return ((manySchools ? child.schoolName() : "") + " " + (child.classYear() == null ? "" : child.classYear().label(today))).strip();
    }

    /** 谈心（每周） · 周敏：11月22日前；漏3次. */
    public String state(BehindChild.Item item) {
        var words = new ArrayList<String>();
        if (item.waiting() > 0 && item.dueUntil() != null)
            words.add(Words.say("care.queue.until", Words.say("care.today.day", item.dueUntil().getMonthValue(), item.dueUntil().getDayOfMonth())));
        if (item.missed() > 0) words.add(Words.say("care.today.missed.times", item.missed()));
        return String.join(Words.say("care.queue.and"), words);
    }
}
