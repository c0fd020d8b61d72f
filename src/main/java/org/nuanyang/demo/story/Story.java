package org.nuanyang.demo.story;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyang.risk.signal.SignalKind;

/**
 * A course of events.
 *
 * @param crisis what happened on day 0, or why it was nothing
 * @param harmless it only looked like trouble
 * @param shows the rules by which its author expects it to be seen; empty where nothing of it is ever written down
 * @param events in the order of their days
 */
public record Story(String name, String title, Home home, String crisis, boolean harmless, Set<SignalKind> shows, List<Event> events) {
    /** Whose home it is at first. */
    public enum Home { GRANDMOTHER, MOTHER, TOGETHER }

    public Story {
        shows = Set.copyOf(shows);
        events = List.copyOf(events);
        if (events.isEmpty()) throw new IllegalArgumentException(name + " tells of nothing");
    }

    /** How many days before the crisis it begins. */
    public int lead() {
        return -events.getFirst().day();
    }

    <E extends Event> Stream<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
