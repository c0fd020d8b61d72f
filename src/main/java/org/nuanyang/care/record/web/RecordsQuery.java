package org.nuanyang.care.record.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.RecordFilter;
import org.nuanyang.roster.ChildId;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list as they stand in its address; what cannot be read does not narrow. */
public record RecordsQuery(@Nullable String kind, @Nullable String school, @BindParam("class") @Nullable String klass, @Nullable String child, @Nullable String month,
        @Nullable String who, @Nullable String only) {
    static final String ATTEMPTED = "attempted";
    static final String LATE = "late";

    RecordFilter filter() {
        return new RecordFilter(Arrays.stream(Matter.values()).filter(each -> each.name().equals(kind)).findFirst().orElse(null), id(school, OrgId::new), id(klass, OrgId::new),
                id(child, ChildId::new), ofMonth(), id(who, AccountId::new), ATTEMPTED.equals(only), LATE.equals(only));
    }

    public boolean active() {
        return filter().active();
    }

    String url() {
        var url = UriComponentsBuilder.fromPath("/care-records");
        var values = new HashMap<String, Object>();
        for (var each : new @Nullable String[][] {{"kind", kind}, {"school", school}, {"class", klass}, {"child", child}, {"month", month}, {"who", who}, {"only", only}}) {
            if (each[1] == null || each[1].isBlank()) continue;
            url.queryParam(each[0], "{" + each[0] + "}");
            values.put(each[0], each[1]);
        }
        return url.encode().buildAndExpand(values).toUriString();
    }

    private @Nullable YearMonth ofMonth() {
        try {
            return month == null || month.isBlank() ? null : YearMonth.parse(month.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static <T> @Nullable T id(@Nullable String text, Function<UUID, T> type) {
        return text == null || !text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? null : type.apply(UUID.fromString(text));
    }
}
