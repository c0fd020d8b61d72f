package org.nuanyang.mind.letter.slot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.JobSight;
import org.nuanyang.calendar.WorkingDays;
import org.nuanyang.common.Ids;
import org.nuanyang.mind.letter.Alarm;
import org.nuanyang.mind.letter.LetterAlarm;
import org.nuanyang.mind.letter.LetterReader;
import org.nuanyang.mind.letter.box.AlarmWords;
import org.nuanyang.mind.letter.box.Help;
import org.nuanyang.mind.letter.box.LetterSetting;
import org.nuanyang.mind.letter.box.LetterSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The slot: for somebody who is not signed in, in the sight of a stranger whatever the browser's session may be. It never says whether there is a
 * child of some name, whether words were found, or anything of a thread but to its code. The log tells that a letter came to a school.
 */
@Service
public class Slot {
    private static final int ATTEMPTS = 20;

    private final SlotSql sql;
    private final Codes codes;
    private final SlotBrake brake;
    private final LetterSettings settings;
    private final LetterAlarm alarm;
    private final WorkingDays days;
    private final JobSight sights;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Slot(SlotSql sql, Codes codes, SlotBrake brake, LetterSettings settings, LetterAlarm alarm, WorkingDays days, JobSight sights,
            PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.codes = codes;
        this.brake = brake;
        this.settings = settings;
        this.alarm = alarm;
        this.days = days;
        this.sights = sights;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW); // one that is open has another's sight
        this.clock = clock;
    }

    /** Empty where no box is open. */
    public Optional<OpenBox> at(String code) {
        return code.matches("[2-9A-Z]{6}") ? sql.at(code) : Optional.empty();
    }

    /** To whom a child may write here today. */
    public List<LetterReader> ways(OpenBox box) {
        return within(box, () -> sql.ways(box, LocalDate.now(clock)));
    }

    public List<Help> helps(OpenBox box) {
        return within(box, () -> settings.current().numbers());
    }

    /** @param address of the device, for the brake alone: it is not kept */
    public Sent send(OpenBox box, Typed typed, String address) {
        var objections = typed.objections();
        if (!objections.isEmpty()) return new Sent.Refused(objections);
        return within(box, () -> {
            var setting = settings.current();
            var found = setting.words().in(typed.text() + "\n" + typed.name());
            if (shutOut(box, found, address)) return new Sent.Busy();
            return post(box, typed, found, setting);
        });
    }

    private Sent.Kept post(OpenBox box, Typed typed, AlarmWords.Found found, LetterSetting setting) {
        var letter = letter(box, codes.form(typed), typed.text(), found, setting, typed.to());
        var page = codes.page(typed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var code = codes.of(typed.form(), attempt);
            switch (sql.post(box, letter, codes.index(box.school(), code), LocalDate.now(clock).plusDays(setting.codeDays()), typed, page)) {
                case DONE -> {
                    arrived(box, letter);
                    return new Sent.Kept(code);
                }
                case SAME -> {
                    return new Sent.Kept(code);
                }
                case TAKEN -> { /* another thread has it, or this form an earlier one: the next is tried */ }
            }
        }
        throw new IllegalStateException("no code is free");
    }

    public Answered read(OpenBox box, String typed, String address) {
        var code = Codes.read(typed);
        if (brake.full(SlotBrake.What.WRONG_CODE, box.school(), address)) return new Answered.Busy();
        var lines = code.length() == Codes.DIGITS ? within(box, () -> sql.thread(box, codes.index(box.school(), code), LocalDate.now(clock), clock.getZone())) : List.<Answered.Line>of();
        if (!lines.isEmpty()) return new Answered.Thread(code, lines);
        brake.add(SlotBrake.What.WRONG_CODE, box.school(), address);
        return new Answered.Unknown();
    }

    /** Another letter under the same code. @param to null for whom the last was for */
    public Sent more(OpenBox box, String typed, UUID form, String text, @Nullable LetterReader to, String address) {
        var code = Codes.read(typed);
        var objections = Typed.text(text);
        if (brake.full(SlotBrake.What.WRONG_CODE, box.school(), address)) return objections.isEmpty() ? unread(box, form, text, to) : new Sent.Busy();
        return within(box, () -> {
            var before = sql.thread(box, codes.index(box.school(), code), LocalDate.now(clock), clock.getZone());
            if (before.isEmpty()) {
                brake.add(SlotBrake.What.WRONG_CODE, box.school(), address);
                return new Sent.Unknown();
            }
            if (!objections.isEmpty()) return new Sent.Refused(objections);
            var setting = settings.current();
            var found = setting.words().in(text);
            if (shutOut(box, found, address)) return new Sent.Busy();
            var reader = to == null ? new Answered.Thread(code, before).to() : to;
            var letter = letter(box, codes.form(form, code, to, text.strip()), text.strip(), found, setting, reader);
            if (sql.more(box, codes.index(box.school(), code), LocalDate.now(clock), letter)) arrived(box, letter);
            return new Sent.Kept(code);
        });
    }

    /** While codes are being guessed none is read, but words of danger are kept all the same: as a letter of their own, with a code of its own. */
    private Sent unread(OpenBox box, UUID form, String text, @Nullable LetterReader to) {
        return within(box, () -> {
            var setting = settings.current();
            var found = setting.words().in(text);
            if (found.alarm() != Alarm.DANGER) return new Sent.Busy();
            return new Sent.Anew(post(box, new Typed(form, false, "", "", text, to == null ? LetterReader.COUNSELLOR : to, false), found, setting).code());
        });
    }

    /** Never what may tell of danger, however much of it comes. */
    private boolean shutOut(OpenBox box, AlarmWords.Found found, String address) {
        if (found.alarm() == Alarm.DANGER) return false;
        if (brake.full(SlotBrake.What.LETTER, box.school(), address)) return true;
        brake.add(SlotBrake.What.LETTER, box.school(), address);
        return false;
    }

    private SlotSql.Posted letter(OpenBox box, byte[] form, String text, AlarmWords.Found found, LetterSetting setting, LetterReader to) {
        Instant now = clock.instant();
        var due = days.after(box.county(), LocalDate.ofInstant(now, clock.getZone()), setting.answerDays());
        return new SlotSql.Posted(Ids.next(), Ids.next(), form, text, found, due, now, Route.of(to, text, sql.readers(box, LocalDate.now(clock))));
    }

    private void arrived(OpenBox box, SlotSql.Posted letter) {
        alarm.arrived(box.county(), box.school(), letter.reader(), letter.found().alarm(), letter.at());
    }

    private <R> R within(OpenBox box, Supplier<R> work) {
        return sights.stranger(box.county()).call(() -> transactions.execute(_ -> work.get()));
    }
}
