package org.nuanyang.notices.channel;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator of the server lets it write to; a county configures within that.
 *
 * @param privateAddresses addresses of the own network too: an SMS gateway of the county's
 * @param loopback this machine too, and without TLS: for trying out
 * @param pushHosts the push services of browsers, each with what lies below it
 */
@ConfigurationProperties("nuanyang.notices")
public record NoticesSettings(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("false") boolean loopback,
        @DefaultValue({"fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"}) List<String> pushHosts) {}
