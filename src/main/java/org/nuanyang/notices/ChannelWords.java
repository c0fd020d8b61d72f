package org.nuanyang.notices;

import java.util.Arrays;
import java.util.Optional;
import org.nuanyang.audit.AuditSubjects;
import org.nuanyang.common.Words;
import org.nuanyang.notices.channel.Channel;
import org.springframework.stereotype.Component;

/** The kinds of ways out, for sentences of the log. */
@Component
class ChannelWords implements AuditSubjects {
    @Override
    public Optional<String> worded(String detail, String value) {
        return detail.equals("kind") ? Arrays.stream(Channel.Kind.values()).filter(kind -> kind.name().equals(value)).findFirst().map(Words::say) : Optional.empty();
    }
}
