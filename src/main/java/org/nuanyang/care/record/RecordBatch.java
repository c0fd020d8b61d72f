package org.nuanyang.care.record;

import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Service;

/** Many records at once, from a phone that was without signal: one word for each, and one that is wrong never blocks the others. */
@Service
public class RecordBatch {
    public static final int MOST = 200;

    private final CareRecords records;

    RecordBatch(CareRecords records) {
        this.records = records;
    }

    /** Each in a transaction of its own, in the order in which they were sent. */
    public List<Verdict> record(List<RecordInput> inputs, Viewer by) {
        return inputs.stream().map(input -> {
            try {
                return Verdict.of(input.id(), records.record(input, by));
            } catch (NotFound theirs) {
                return new Verdict(input.id(), Verdict.Word.INVALID, List.of(new Verdict.Sentence("children", Words.say("care.record.wrong.not-yours"))));
            }
        }).toList();
    }
}
