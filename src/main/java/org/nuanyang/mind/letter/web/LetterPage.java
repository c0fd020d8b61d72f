package org.nuanyang.mind.letter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.mind.letter.Alarm;
import org.nuanyang.mind.letter.Letter;
import org.nuanyang.mind.letter.LetterMatching;
import org.nuanyang.mind.letter.LetterReader;
import org.nuanyang.mind.letter.LetterThread;
import org.nuanyang.mind.letter.NextStep;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** One thread, for whoever reads it. */
record LetterPage(
        LetterThread thread, List<LetterMatching.Candidate> candidates, boolean matches, Map<AccountId, String> names, LetterPage.Form form, LocalDate today, Problems problems) {
    private static final List<NextStep> ABOVE = List.of(NextStep.REPORT, NextStep.INCIDENT, NextStep.CARED, NextStep.FALSE_ALARM);

    /** @param letter made with the page, so that an answer sent twice is one */
    record Form(UUID letter, String text, boolean spoken, String why) {
        static Form empty() {
            return new Form(Ids.next(), "", false, "");
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    public String url() {
        return "/mind/letters/" + thread.id();
    }

    public String writer() {
        if (thread.name() == null) return Words.say("mind.letter.unnamed");
        return thread.klass() == null ? thread.name() : Words.say("mind.letter.writer", thread.name(), thread.klass());
    }

    public String from(Letter letter) {
        if (letter.by() == null) return Words.say("mind.letter.from.child", Minute.of(letter.at()));
        return Words.say(letter.spoken() ? "mind.letter.from.spoken" : "mind.letter.from.teacher", names.getOrDefault(letter.by(), ""), Minute.of(letter.at()));
    }

    public String report() {
        return "/risk/reports/new" + (thread.child() == null || !matches ? "" : "?child=" + thread.child());
    }

    public boolean above() {
        return thread.reader() != LetterReader.COUNSELLOR;
    }

    /** Where the talk stands that the child asks for, once it is known who the child is. */
    public @org.jspecify.annotations.Nullable String appointment() {
        return thread.child() == null || !matches ? null : LetterMatching.talk(thread, thread.child()).map(id -> "/mind/appointments/" + id).orElse(null);
    }

    /** It is to be said whose letter it is before anything can be arranged. */
    public boolean wantsTalk() {
        return !above() && matches && thread.child() == null && thread.letters().stream().anyMatch(Letter::wantsTalk);
    }

    public boolean grave() {
        return thread.alarm() == Alarm.DANGER;
    }

    public String state(Letter letter) {
        if (letter.settled() != null) return Words.say(letter.settled());
        return Words.say(letter.due().isBefore(today) ? "mind.letter.state.late" : "mind.letter.state.due", letter.due().toString());
    }

    public Tone tone(Letter letter) {
        return letter.settled() != null ? Tone.GOOD : letter.due().isBefore(today) ? Tone.BAD : Tone.WAITING;
    }

    public Tone tone(Alarm alarm) {
        return alarm == Alarm.DANGER ? Tone.BAD : Tone.WARN;
    }

    public String words(Letter letter) {
        return String.join(Words.say("mind.and"), letter.words());
    }

    /** What may follow; a signal only of a child who has been recognised, by whoever may say so. */
    public List<NextStep> steps() {
        if (thread.reader() != LetterReader.COUNSELLOR) return thread.reader() == LetterReader.PRINCIPAL ? ABOVE : List.of(NextStep.REPORT, NextStep.CARED, NextStep.FALSE_ALARM);
        return thread.child() != null && matches ? List.of(NextStep.INCIDENT, NextStep.REPORT, NextStep.SIGNAL, NextStep.CARED, NextStep.FALSE_ALARM) : List.of(NextStep.INCIDENT, NextStep.REPORT, NextStep.CARED, NextStep.FALSE_ALARM);
    }

    public String candidate(LetterMatching.Candidate candidate) {
        return candidate.klass() == null ? candidate.name() : Words.say("mind.letter.writer", candidate.name(), candidate.klass());
    }

    public LetterMatching.@org.jspecify.annotations.Nullable Candidate recognised() {
        return candidates.stream().filter(each -> each.id().equals(thread.child())).findFirst().orElse(null);
    }
}
