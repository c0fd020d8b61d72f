package org.nuanyang.demo;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** One line a second at the console: 装入演示县 清溪县 … 8,400/13,686 名学生. */
final class Progress {
    private final String county;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private long lastSaid;

    Progress(String county, int total) {
        this.county = county;
        this.total = total;
    }

    void add(int pupils) {
        int now = done.addAndGet(pupils);
        synchronized (this) {
            if (System.nanoTime() - lastSaid < 1_000_000_000L && now < total) return;
            lastSaid = System.nanoTime();
            Console.say("demo.loading", county, number(now), number(total));
        }
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
