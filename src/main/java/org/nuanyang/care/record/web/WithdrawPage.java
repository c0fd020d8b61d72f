package org.nuanyang.care.record.web;

import static org.nuanyang.common.Words.say;

import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordWords;
import org.nuanyang.shell.Problems;

/** The question whether a record shall be withdrawn, and why. */
public record WithdrawPage(KeptRecord kept, String reason, boolean locked, Problems problems) {
    public String question() {
        return say(locked ? "care.record.withdraw-asked" : "care.record.withdraw", say(kept.record().matter()), RecordWords.children(kept), kept.record().common().day().toString());
    }

    public String url() {
        return locked ? kept.url() + "/withdrawal-request" : kept.url() + "/withdrawal";
    }
}
