package org.nuanyang.roster.web;

import java.util.List;
import org.nuanyang.common.Words;
import org.nuanyang.roster.named.Asked;
import org.nuanyang.roster.named.KeptList;
import org.nuanyang.roster.named.KeptLists;

/** The questions with a name and how many each finds now, and the lists that were kept. */
public record ListsPage(List<Line> lines, List<Kept> kept) {
    public record Line(Asked asked, long count) {
        public String url() {
            return "/children?is=" + asked.address();
        }

        public String number() {
            return count > KeptLists.COUNTED_UP_TO ? Words.say("roster.children.count-over", KeptLists.COUNTED_UP_TO) : Words.say("roster.named.count", count);
        }
    }

    public record Kept(KeptList list, boolean own, String maker, String place) {
        public String url() {
            return "/children" + list.query();
        }

        public String removalUrl() {
            return "/children/lists/" + list.id() + "/removal";
        }

        public String whose() {
            if (list.sharedAt() == null) return Words.say("roster.kept.own");
            return Words.say(own ? "roster.kept.shared" : "roster.kept.shared-by", place, maker);
        }
    }
}
