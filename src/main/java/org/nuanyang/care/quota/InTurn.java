package org.nuanyang.care.quota;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Work in the background, for each county one at a time: asked for meanwhile, it is done once more, however often it was asked for. So a rush of
 * saves keeps one connection busy and not all there are.
 */
final class InTurn {
    private final String name;
    /** A county whose work is under way, and whether it was asked for again since it began. */
    private final Map<Integer, Boolean> underWay = new ConcurrentHashMap<>();

    InTurn(String name) {
        this.name = name;
    }

    /** Returns at once. The work begins after this call or, where it is under way, once more after its end. */
    void start(int county, Runnable work) {
        if (underWay.merge(county, false, (_, _) -> true)) return;
        Thread.ofVirtual().name(name).start(() -> {
            do {
                try {
                    work.run();
                } catch (RuntimeException | Error e) {
                    underWay.remove(county);
                    throw e;
                }
            } while (underWay.computeIfPresent(county, (_, again) -> again ? false : null) != null);
        });
    }
}
