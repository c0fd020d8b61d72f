package org.nuanyang.care.record.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.record.RecordWords.Line;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** What was asked for of closed months: the open ones first. */
public record RequestsPage(List<Request> requests, Problems problems) {
    /**
     * @param recordUrl of the record as it stands; null for one that is not written yet
     * @param content what it shall say
     */
    public record Request(UUID id, String title, String asked, String reason, String state, Tone tone, @Nullable String answer, @Nullable String recordUrl,
            List<Line> content, boolean mayAnswer) {
        public String url() {
            return "/care-records/requests/" + id;
        }
    }
}
