package org.nuanyang.documents;

import java.time.Clock;
import org.nuanyang.common.Minute;

/** Through whose hands a paper or a file left, and when: stands at its foot. Documents are Chinese. */
public final class Foot {
    private Foot() {}

    public static String printed(String who, Clock clock) {
        return who + " " + Minute.now(clock) + " 打印";
    }

    public static String exported(String who, Clock clock) {
        return who + " " + Minute.now(clock) + " 导出";
    }
}
