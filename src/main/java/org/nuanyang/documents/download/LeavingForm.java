package org.nuanyang.documents.download;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Problems;

/**
 * What somebody said before a file was made for them. The password goes into the file and nowhere else.
 *
 * @param download the id drawn when the question was asked, so that a form sent twice makes one file
 */
public record LeavingForm(@Nullable String download, @Nullable String purpose, String words, boolean lock, String password) {
    public static final LeavingForm EMPTY = new LeavingForm(null, null, "", false, "");

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_WORDS = 200;

    @Override
    public String toString() {
        return "LeavingForm[" + purpose + "]";
    }

    Optional<Purpose> chosen() {
        return Arrays.stream(Purpose.values()).filter(each -> each.name().equals(purpose)).findFirst();
    }

    /** The purpose as whoever approves reads it. */
    String told() {
        var purpose = chosen().map(each -> Words.say(each)).orElse("");
        return words.isBlank() ? purpose : Words.say("documents.download.told", purpose, words.strip());
    }

    DownloadId id() {
        try {
            return download == null ? DownloadId.next() : DownloadId.of(download);
        } catch (IllegalArgumentException e) {
            return DownloadId.next();
        }
    }

    Problems problems(FileType type) {
        var problems = Problems.NONE;
        if (chosen().isEmpty()) problems = problems.with("takenFor", Refusal.of("documents.leaving.purpose-missing"));
        if (chosen().filter(each -> each == Purpose.OTHER).isPresent() && words.isBlank()) problems = problems.with("words", Refusal.of("documents.leaving.words-missing"));
        if (words.length() > LONGEST_WORDS) problems = problems.with("words", Refusal.of("documents.leaving.words-long", words.length(), LONGEST_WORDS));
        if (lock && password.strip().length() < SHORTEST_PASSWORD) problems = problems.with("password", Refusal.of("documents.leaving.password-short", SHORTEST_PASSWORD));
        if (lock && !type.locks()) problems = problems.with("password", Refusal.of("documents.leaving.locks-not"));
        return problems;
    }
}
