package org.nuanyang.care.diary;

import static org.nuanyang.common.Words.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.GrowthSource.Entry;
import org.nuanyang.roster.GrowthSource.GrowthKind;
import org.nuanyang.roster.growth.Growth.Part;
import org.nuanyang.shell.Links;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Tone;

/**
 * A part of a child's timeline.
 *
 * @param whole everything, else one's own records
 * @param first it is where the timeline begins
 * @param mayNote may write about the child
 * @param mayList comes from a list of children, else from the page of an own child
 */
public record DiaryPage(DiaryChild child, boolean whole, @Nullable GrowthKind kind, Part part, boolean first, boolean mayNote, boolean mayList) {
    public String url() {
        return "/children/" + child.id() + "/diary";
    }

    public String kindUrl() {
        return kind == null ? url() : Links.with(url(), "kind", kind.name());
    }

    public @Nullable String nextUrl() {
        return part.next() == null ? null : Links.with(kindUrl(), "before", URLEncoder.encode(part.next().toString(), StandardCharsets.UTF_8));
    }

    public List<Entry> entries() {
        return part.entries();
    }

    public String title() {
        return say("care.diary.of", child.name());
    }

    public String backUrl() {
        return whole ? "/children/" + child.id() : mayList ? "/children" : "/my-children/" + child.id();
    }

    public String noteUrl() {
        return "/care/new?child=" + child.id() + "&back=" + url();
    }

    public List<Option> kinds() {
        return Option.all(GrowthKind.class).stream().filter(option -> whole || GrowthKind.valueOf(option.value()).compareTo(GrowthKind.CARE) <= 0).toList();
    }

    public Tone tone(Entry entry) {
        return entry.kind().compareTo(GrowthKind.CARE) <= 0 ? Tone.NOTED : Tone.PLAIN;
    }
}
