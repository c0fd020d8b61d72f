package org.nuanyang.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Staff;
import org.springframework.stereotype.Component;

/** By which ways out each of some people is told: what the county has switched on, and what the person wants. */
@Component
class Ways {
    private final ChannelSql channels;
    private final PreferenceSql preferences;
    private final Staff staff;
    private final Orgs orgs;

    Ways(ChannelSql channels, PreferenceSql preferences, Staff staff, Orgs orgs) {
        this.channels = channels;
        this.preferences = preferences;
        this.staff = staff;
        this.orgs = orgs;
    }

    /** @param device for a push */
    record Way(AccountId account, Held channel, @Nullable UUID device) {}

    List<Way> of(int county, Collection<AccountId> people) {
        var open = channels.of(county).stream().filter(Held::on).toList();
        if (open.isEmpty() || people.isEmpty()) return List.of();
        var wants = preferences.of(county, people);
        var devices = preferences.devices(county, people).stream().collect(Collectors.groupingBy(Device::account));
        var groups = groups(county, people, open.stream().filter(held -> held.channel().kind().group()).toList());
        var ways = new ArrayList<Way>();
        for (var person : people) {
            var want = wants.getOrDefault(person, Preference.NONE);
            for (var held : open) switch (held.channel().kind()) {
                case MAIL -> { if (want.byMail() && want.mail() != null) ways.add(new Way(person, held, null)); }
                case SMS -> { if (want.bySms()) ways.add(new Way(person, held, null)); }
                case PUSH -> devices.getOrDefault(person, List.of()).forEach(device -> ways.add(new Way(person, held, device.id())));
                case WECOM, DINGTALK, FEISHU -> { if (groups.getOrDefault(person, Set.of()).contains(held.place())) ways.add(new Way(person, held, null)); }
            }
        }
        return ways;
    }

    /** The group of one's school; where a school has none, of the township or the county. */
    private Map<AccountId, Set<OrgId>> groups(int county, Collection<AccountId> people, List<Held> groups) {
        if (groups.isEmpty()) return Map.of();
        var depths = new HashMap<OrgId, Integer>();
        groups.forEach(group -> depths.computeIfAbsent(group.place(), this::depth));
        return staff.places(county, people).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> {
            int nearest = each.getValue().stream().filter(depths::containsKey).mapToInt(depths::get).max().orElse(-1);
            return each.getValue().stream().filter(place -> depths.getOrDefault(place, -2) == nearest).collect(Collectors.toSet());
        }));
    }

    private int depth(OrgId place) {
        int depth = 0;
        for (var above = orgs.find(place).map(Org::parent).orElse(null); above != null; above = orgs.find(above).map(Org::parent).orElse(null)) depth++;
        return depth;
    }
}
