package org.nuanyang.care.record.web;

import static org.nuanyang.common.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordWords;
import org.nuanyang.files.KeptFile;
import org.nuanyang.shell.Tone;

/**
 * A record to read.
 *
 * @param written by whom and when, in a sentence
 * @param withdrawn why it no longer counts, in a sentence
 * @param mayPrint there is a form of paper for it
 * @param revised how often it was corrected or withdrawn
 */
public record RecordPage(KeptRecord kept, String written, @Nullable String withdrawn, List<Step> steps, List<KeptFile> photos, boolean mayChange, boolean locked,
        boolean mayPrint, int revised) {
    public record Step(UUID id, String what, String owner, String due, @Nullable String done, boolean mayTick) {}

    public record Child(String name, String url) {}

    public record Mark(String text, Tone tone) {}

    public String title() {
        return say("care.record.title", say(kept.record().matter()), RecordWords.children(kept));
    }

    public List<RecordWords.Line> lines() {
        return RecordWords.of(kept).stream().filter(line -> !line.text()).toList();
    }

    public List<RecordWords.Line> texts() {
        return RecordWords.of(kept).stream().filter(RecordWords.Line::text).toList();
    }

    public List<Child> children() {
        return kept.names().entrySet().stream().map(each -> new Child(each.getValue(), "/children/" + each.getKey() + "/diary")).toList();
    }

    public List<Mark> marks() {
        return marks(kept);
    }

    static List<Mark> marks(KeptRecord kept) {
        var marks = new ArrayList<Mark>();
        if (kept.withdrawn() != null) marks.add(new Mark(say("care.record.mark.withdrawn"), Tone.BAD));
        if (!kept.record().common().reached()) marks.add(new Mark(say("care.record.mark.attempted"), Tone.WAITING));
        if (kept.late()) marks.add(new Mark(say("care.record.mark.late"), Tone.NOTED));
        if (kept.version() > 1 && kept.withdrawn() == null) marks.add(new Mark(say("care.record.mark.corrected"), Tone.CHANGED));
        return marks;
    }

    public String url() {
        return kept.url();
    }
}
