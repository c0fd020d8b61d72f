package org.nuanyang.people.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.people.Kind;
import org.nuanyang.people.Upload;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

record PeoplePage(List<Upload> uploads, @Nullable Kind kind, Problems problems) {

    public List<Option> kinds() {
        return Option.all(Kind.class);
    }

    public List<Kind> templates() {
        return Arrays.asList(Kind.values());
    }

    public String when(Upload upload) {
        return Minute.of(upload.madeAt());
    }

    public String state(Upload upload) {
        if (upload.committed()) return Words.say("people.state.committed", upload.added(), upload.changed());
        return Words.say(upload.kept() ? "people.state.preview" : "people.state.over");
    }
}
