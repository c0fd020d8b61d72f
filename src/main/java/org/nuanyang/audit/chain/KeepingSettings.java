package org.nuanyang.audit.chain;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keepMonths for how many months a line is kept; the law wants six at least (网络安全法 21) */
@ConfigurationProperties("nuanyang.log")
record KeepingSettings(@DefaultValue("36") int keepMonths) {
    private static final int LAW = 6;

    KeepingSettings {
        if (keepMonths < LAW) throw new IllegalArgumentException("nuanyang.log.keep-months: %d is less than the six months of the law; say 6 or more".formatted(keepMonths));
    }
}
