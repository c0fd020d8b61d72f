package org.nuanyang.people.web;

import java.util.List;
import org.nuanyang.access.Account;
import org.nuanyang.people.Judged;
import org.nuanyang.people.Upload;
import org.nuanyang.people.Verdict;
import org.nuanyang.shell.Tone;

record UploadPage(Upload upload, List<Judged> rows, List<Account> unused) {
    public String url() {
        return "/bureau/people/" + upload.id();
    }

    public int count(Verdict verdict) {
        return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    public boolean mayCommit() {
        return count(Verdict.NEW) + count(Verdict.CHANGED) > 0;
    }

    /** What wants a look comes first. */
    public List<Judged> ordered() {
        return rows.stream().sorted((one, other) -> Boolean.compare(other.verdict() == Verdict.WRONG, one.verdict() == Verdict.WRONG)).toList();
    }

    public Tone tone(Verdict verdict) {
        return switch (verdict) {
            case NEW -> Tone.GOOD;
            case CHANGED -> Tone.WAITING;
            case SAME -> Tone.PLAIN;
            case WRONG -> Tone.WARN;
        };
    }
}
