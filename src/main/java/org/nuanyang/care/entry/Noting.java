package org.nuanyang.care.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.FieldProblem;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.RecordInput;
import org.nuanyang.care.record.RecordRules;
import org.nuanyang.care.record.RecordRules.Reading;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.care.record.Signs;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Content;
import org.nuanyang.files.Sent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From what was typed to a record with its photos: all that is wrong is told at once, signs are told before anything is saved. */
@Service
class Noting {
    static final int MOST_PHOTOS = 9;

    private final CareRecords records;
    private final RecordPhotos photos;
    private final Signs signs;
    private final TransactionTemplate together;
    private final Clock clock;

    Noting(CareRecords records, RecordPhotos photos, Signs signs, PlatformTransactionManager transactions, Clock clock) {
        this.records = records;
        this.photos = photos;
        this.signs = signs;
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    sealed interface Noted {
        /** @param again it had been here before: a second click, or a phone that did not hear the answer */
        record Here(List<CareRecord> records, boolean again) implements Noted {}

        record Refused(List<FieldProblem> problems) implements Noted {}

        /** Nothing is saved yet: the writer reads this first, and decides. */
        record Asked(List<Refusal> signs) implements Noted {}
    }

    /** One record or those of a batch: all or none. */
    Noted note(List<RecordInput> inputs, List<Sent> sent, boolean anyway, Viewer by) {
        var problems = new ArrayList<FieldProblem>();
        var read = new ArrayList<CareRecord>();
        for (var input : inputs) {
            switch (RecordRules.read(input, LocalDate.now(clock))) {
                case Reading.Readable(var record) -> read.add(record);
                case Reading.Wrong(var wrong) -> wrong.stream().filter(each -> !problems.contains(each)).forEach(problems::add);
            }
        }
        var pictures = pictures(sent, problems);
        if (!problems.isEmpty()) return new Noted.Refused(problems);
        var told = anyway || known(read, by) ? List.<Refusal>of() : signs.of(read, by);
        return told.isEmpty() ? write(read, sent, pictures, by) : new Noted.Asked(told);
    }

    private boolean known(List<CareRecord> read, Viewer by) {
        return !records.find(read.stream().map(CareRecord::id).toList(), by).isEmpty();
    }

    private Noted write(List<CareRecord> read, List<Sent> sent, List<Content> pictures, Viewer by) {
        return together.execute(state -> {
            var again = false;
            for (var record : read) {
                switch (records.record(record, by)) {
                    case Recorded.Created(var id, _) -> keep(id, sent, pictures, by);
                    case Recorded.Identical _ -> again = true;
                    case Recorded.Taken(_, var why) -> { return refused(List.of(new FieldProblem("id", why)), state::setRollbackOnly); }
                    case Recorded.Wrong(var wrong) -> { return refused(wrong, state::setRollbackOnly); }
                    case Recorded.Locked(var why) -> { return refused(List.of(new FieldProblem("day", why)), state::setRollbackOnly); }
                }
            }
            return new Noted.Here(List.copyOf(read), again);
        });
    }

    private static Noted refused(List<FieldProblem> problems, Runnable rollBack) {
        rollBack.run();
        return new Noted.Refused(problems);
    }

    private void keep(RecordId id, List<Sent> sent, List<Content> pictures, Viewer by) {
        for (int i = 0; i < pictures.size(); i++) photos.keep(id, sent.get(i).name(), pictures.get(i), by);
    }

    private static List<Content> pictures(List<Sent> sent, List<FieldProblem> problems) {
        if (sent.size() > MOST_PHOTOS) problems.add(new FieldProblem("photos", Refusal.of("care.entry.photos-many", sent.size(), MOST_PHOTOS)));
        var pictures = new ArrayList<Content>();
        for (var each : sent.size() > MOST_PHOTOS ? List.<Sent>of() : sent) {
            switch (Content.picture(each.bytes())) {
                case Content.Reading.Readable(var picture) -> pictures.add(picture);
                case Content.Reading.Refused(var why) -> problems.add(new FieldProblem("photos", why));
            }
        }
        return pictures;
    }
}
