package org.nuanyang.mind.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.mind.Attention;
import org.nuanyang.mind.NoteId;
import org.nuanyang.mind.SealedNote;
import org.nuanyang.mind.Tier;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** The psychology teacher's page of one child. */
record MindPage(
        ChildFile file, List<Attention> said, List<SealedNote> notes, boolean mayWrite, Map<AccountId, String> names,
        AttentionForm form, NoteForm note, LocalDate today, Problems problems) {
    /** A new note as typed. */
    record NoteForm(String id, @Nullable Object on, String text) {
        static NoteForm empty(LocalDate today) {
            return new NoteForm(NoteId.next().toString(), today, "");
        }
    }

    public String url() {
        return "/children/" + file.id();
    }

    public List<Option> tiers() {
        return Option.all(Tier.class);
    }

    public String words(Attention attention) {
        var tier = attention.plan() == null ? Words.say(attention.tier()) : Words.say("mind.said.plan", Words.say(attention.tier()), attention.plan());
        return Words.say("mind.said.by", tier, names.getOrDefault(attention.by(), ""));
    }

    public String wrote(SealedNote note) {
        var by = names.getOrDefault(note.by(), "");
        return note.version() == 1 ? Words.say("mind.note.by", by) : Words.say("mind.note.amended-by", by, note.version() - 1);
    }
}
