package org.nuanyang.risk.signal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;

/**
 * What is to be written so that the live signals are those that the rules find now. What a person has closed stays quiet while its cause
 * is the same and no more is proposed than was then.
 *
 * @param opened found and not kept yet
 * @param told live, and the evidence is another by now
 * @param gone live, and found no more
 */
record Settlement(List<Found> opened, Map<SignalId, Found> told, List<SignalId> gone) {
    private record Name(ChildId child, SignalKind kind, String key) {
        static Name of(Found found) {
            return new Name(found.child(), found.kind(), found.key());
        }
    }

    /** @param kept of the children and kinds that were asked about: what is live, and the last of each that was closed */
    static Settlement between(Collection<Signal> kept, Collection<Found> found) {
        var live = new HashMap<Name, Signal>();
        var closed = new HashMap<Name, Signal>();
        for (var signal : kept) (signal.live() ? live : closed).put(Name.of(signal.found()), signal);
        var opened = new ArrayList<Found>();
        var told = new HashMap<SignalId, Found>();
        for (var each : weightiest(found)) {
            var stands = live.remove(Name.of(each));
            if (stands != null) {
                if (!stands.found().equals(each)) told.put(stands.id(), each);
            } else if (!quiet(closed.get(Name.of(each)), each)) {
                opened.add(each);
            }
        }
        return new Settlement(opened, told, live.values().stream().map(Signal::id).toList());
    }

    private static boolean quiet(@Nullable Signal closed, Found found) {
        return closed != null && closed.closed() != null && closed.closed().by() != null
                && closed.found().cause().equals(found.cause()) && found.proposes().compareTo(closed.proposes()) <= 0;
    }

    /** Two sources may bring the same: once, as the weightier says it. */
    private static Collection<Found> weightiest(Collection<Found> found) {
        var once = new HashMap<Name, Found>();
        for (var each : found) once.merge(Name.of(each), each, (one, other) -> other.proposes().compareTo(one.proposes()) > 0 ? other : one);
        return once.values();
    }
}
