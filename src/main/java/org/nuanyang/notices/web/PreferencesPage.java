package org.nuanyang.notices.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.notices.Preference;
import org.nuanyang.notices.channel.Channel;
import org.nuanyang.shell.Problems;

/**
 * @param open the kinds that the county has switched on; what is not is not offered
 * @param phone the work phone that texts go to; null when none is told
 * @param pushKey for the browser to subscribe with; null when the county has not switched push on
 */
public record PreferencesPage(
        Preference told, Set<Channel.Kind> open, @Nullable String phone, List<Line> devices, @Nullable String pushKey, Problems problems) {
    public record Line(UUID id, String name, String since) {
        static Line of(UUID id, String name, Instant since, ZoneId zone) {
            return new Line(id, name, since.atZone(zone).toLocalDate().toString());
        }

        public String removalUrl() {
            return "/account/notices/devices/" + id + "/removal";
        }
    }

    public boolean mails() {
        return open.contains(Channel.Kind.MAIL);
    }

    public boolean texts() {
        return open.contains(Channel.Kind.SMS);
    }

    public boolean groups() {
        return open.stream().anyMatch(Channel.Kind::group);
    }
}
