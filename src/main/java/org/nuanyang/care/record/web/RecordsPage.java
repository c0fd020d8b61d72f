package org.nuanyang.care.record.web;

import static org.nuanyang.common.Words.say;

import java.util.List;
import java.util.Map;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordWords;
import org.nuanyang.common.Page;
import org.nuanyang.shell.Option;

/**
 * A page of the list of records.
 *
 * @param me whose own words stand in the list; those of others are opened, and that is logged
 * @param child the name of the one child whose records these are
 * @param who whose can be asked for: one's own and those on this page
 */
public record RecordsPage(RecordsQuery query, Page<KeptRecord> records, Map<AccountId, String> names, List<Option> schools, List<Option> classes, List<Option> who,
        AccountId me, String child, boolean mayAnswer, boolean mayPrint) {
    private static final int COUNTED = 2_000;

    public List<Option> kinds() {
        return Option.all(Matter.class);
    }

    public String count() {
        return records.total() > COUNTED ? say("care.records.many", COUNTED) : say("care.records.count", records.total());
    }

    public String children(KeptRecord kept) {
        return RecordWords.children(kept);
    }

    public String excerpt(KeptRecord kept) {
        return kept.isBy(me) ? RecordWords.excerpt(kept) : "";
    }

    public String who(KeptRecord kept) {
        return names.getOrDefault(kept.doneBy(), "");
    }

    public List<RecordPage.Mark> marks(KeptRecord kept) {
        return RecordPage.marks(kept);
    }

    public String url() {
        return query.url();
    }
}
