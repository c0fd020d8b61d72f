package org.nuanyang.risk.signal.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.watchlist.WatchFilter;
import org.nuanyang.shell.Address;

/** The filters of the list as they stand in its address; what cannot be read does not narrow. */
public record WatchQuery(@Nullable String place, @Nullable String level, @Nullable String kind, @Nullable String only) {
    WatchFilter filter() {
        return new WatchFilter(Address.id(place, OrgId::new), Address.one(RiskLevel.class, level), Address.one(SignalKind.class, kind), Address.one(WatchFilter.Only.class, only));
    }

    public boolean narrows() {
        return !url().equals("/risk");
    }

    WatchQuery kind(SignalKind other) {
        return new WatchQuery(place, level, other.name(), only);
    }

    String url() {
        return Address.of("/risk").with("place", place).with("level", level).with("kind", kind).with("only", only).toString();
    }
}
