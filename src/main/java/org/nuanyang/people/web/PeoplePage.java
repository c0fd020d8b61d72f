package org.nuanyang.people.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.people.Kind;
import org.nuanyang.people.Upload;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

record PeoplePage(List<Upload> uploads, @Nullable Kind kind, Problems problems, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public List<Option> kinds() {
        return Option.all(Kind.class);
    }

    public List<Kind> templates() {
        return Arrays.asList(Kind.values());
    }

    public String when(Upload upload) {
        return MINUTE.format(upload.madeAt().atZone(zone));
    }

    public String state(Upload upload) {
        if (upload.committed()) return Words.say("people.state.committed", upload.added(), upload.changed());
        return Words.say(upload.kept() ? "people.state.preview" : "people.state.over");
    }
}
