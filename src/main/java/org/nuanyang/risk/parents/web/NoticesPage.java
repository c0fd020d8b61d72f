package org.nuanyang.risk.parents.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.risk.attendance.AbsenceCall.Called;
import org.nuanyang.risk.parents.NoticeMatter;
import org.nuanyang.risk.parents.NoticeWay;
import org.nuanyang.risk.parents.ParentNotice;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** What the parents of a child were told, and what they answered. @param answering the notice whose answer was refused, with what was typed */
record NoticesPage(ChildFile file, List<ParentNotice> notices, Map<AccountId, String> people, int answerDays, LocalDate today, boolean mayWrite, SendForm form, Problems problems, @Nullable UUID answering, AnswerForm answer) {
    record SendForm(
            @Nullable UUID id, @Nullable NoticeMatter matter, @Nullable Called party, @Nullable NoticeWay way, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate sentOn, @Nullable String text) {
        static SendForm empty(LocalDate today) {
            return new SendForm(Ids.next(), null, null, null, today, null);
        }

        Problems missing(Problems problems) {
            var more = problems;
            if (matter == null && more.of("matter") == null) more = more.with("matter", Refusal.of("risk.parents.matter-missing"));
            if (party == null && more.of("party") == null) more = more.with("party", Refusal.of("risk.parents.party-missing"));
            if (way == null && more.of("way") == null) more = more.with("way", Refusal.of("risk.parents.way-missing"));
            return sentOn == null && more.of("sentOn") == null ? more.with("sentOn", Refusal.of("risk.dropout.on-missing")) : more;
        }

        ParentNotice notice(ChildFile file, AccountId by) {
            return new ParentNotice(id == null ? Ids.next() : id, file.id(), file.name(), matter, party, way, text == null ? "" : text.strip(), sentOn, by, null);
        }
    }

    record AnswerForm(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate answeredOn, @Nullable String answer) {
        Problems missing(Problems problems) {
            return answeredOn == null && problems.of("answeredOn") == null ? problems.with("answeredOn", Refusal.of("risk.dropout.on-missing")) : problems;
        }
    }

    public String url() {
        return "/children/" + file.id();
    }

    public List<Option> matters() {
        return Option.all(NoticeMatter.class);
    }

    public List<Option> parties() {
        return Option.all(Called.class);
    }

    public List<Option> ways() {
        return Option.all(NoticeWay.class);
    }

    public boolean late(ParentNotice notice) {
        return notice.unanswered(today, answerDays);
    }

    public boolean wantsAnswer(ParentNotice notice) {
        return mayWrite && notice.answer() == null;
    }

    public boolean refused(ParentNotice notice) {
        return notice.id().equals(answering);
    }

    public String title(ParentNotice notice) {
        return Words.say("risk.parents.line", notice.sentOn().toString(), Words.say(notice.matter()));
    }

    public String how(ParentNotice notice) {
        return Words.say("risk.parents.how", people.getOrDefault(notice.by(), ""), Words.say(notice.way()), Words.say(notice.party()));
    }
}
