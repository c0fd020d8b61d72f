package org.nuanyang.protection.consent.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.protection.consent.ConsentCount;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.shell.Option;

/** The classes of a school, and how far each has come. */
public record OverviewPage(List<Row> rows, List<Option> schools, String school, boolean mayWriteTexts) {
    public record Row(Org klass, String label, Map<ConsentPurpose, ConsentCount> counts) {
        public String url(ConsentPurpose purpose) {
            return "/consents/classes/" + klass.id() + "?purpose=" + purpose.name();
        }

        public String words(ConsentPurpose purpose) {
            var count = counts.get(purpose);
            if (count == null) return "—";
            return count.missing() == 0 ? Words.say("protection.consent.complete", count.given(), count.refused())
                    : Words.say("protection.consent.missing.count", count.missing(), count.children());
        }
    }

    public List<ConsentPurpose> purposes() {
        return Arrays.asList(ConsentPurpose.values());
    }
}
