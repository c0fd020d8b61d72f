package org.nuanyang.care.record.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.RecordFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Address;
import org.springframework.web.bind.annotation.BindParam;

/** The filters of the list as they stand in its address; what cannot be read does not narrow. */
public record RecordsQuery(@Nullable String kind, @Nullable String school, @BindParam("class") @Nullable String klass, @Nullable String child, @Nullable String month,
        @Nullable String who, @Nullable String only) {
    static final String ATTEMPTED = "attempted";
    static final String LATE = "late";

    RecordFilter filter() {
        return new RecordFilter(Arrays.stream(Matter.values()).filter(each -> each.name().equals(kind)).findFirst().orElse(null), Address.id(school, OrgId::new), Address.id(klass, OrgId::new),
                Address.id(child, ChildId::new), Address.month(month), Address.id(who, AccountId::new), ATTEMPTED.equals(only), LATE.equals(only));
    }

    public boolean active() {
        return filter().active();
    }

    String url() {
        return Address.of("/care-records").with("kind", kind).with("school", school).with("class", klass).with("child", child).with("month", month).with("who", who)
                .with("only", only).toString();
    }
}
