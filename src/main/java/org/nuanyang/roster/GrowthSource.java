package org.nuanyang.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;

/** A part of the growth file (成长档案): each module and package contributes what it knows has happened around a child. */
public interface GrowthSource {
    /** What the timeline is filtered by. */
    enum GrowthKind { DIARY, TALK, HOME_VISIT, CALL, LETTER, TOGETHER, CARE, SCHOOL, PARENTS, GUARDIAN, ENTRUSTED_CARE, CARD, PAPERS, PLAN }

    /** Of which kinds it tells; a timeline of other kinds does not ask it. */
    Set<GrowthKind> kinds();

    /** What this viewer, who may open the file, sees of it, in any order. */
    List<Entry> of(ChildFile file, Viewer viewer);

    /** The latest of it that come after a place of the timeline, at most so many; a source that has much reads no more than these. */
    default List<Entry> after(Place place, Set<GrowthKind> kinds, int atMost, ChildFile file, Viewer viewer) {
        return of(file, viewer).stream().filter(entry -> kinds.contains(entry.kind()) && place.isBefore(entry)).sorted(Entry.LATEST_FIRST).limit(atMost).toList();
    }

    /**
     * @param on the day, or the month or year if no more is known
     * @param words one sentence
     * @param url where it is told in full, or null
     * @param key tells it from the others of its day, which stand in the order of their keys, the greatest first
     */
    record Entry(RoughDate on, GrowthKind kind, String words, @Nullable String url, String key) {
        public static final Comparator<Entry> LATEST_FIRST =
                Comparator.comparing((Entry entry) -> entry.on().from()).thenComparing(Entry::key).reversed();

        public Entry(RoughDate on, GrowthKind kind, String words, @Nullable String url) {
            this(on, kind, words, url, "0%02d-%08x".formatted(99 - kind.ordinal(), (words + url).hashCode()));
        }

        public Place place() {
            return new Place(on.from(), key);
        }
    }

    /** A place of the timeline: what stands after it is older. In an address: {@code 2026-03-12~key}. */
    record Place(LocalDate day, String key) {
        public static final Place TOP = new Place(LocalDate.of(9999, 12, 31), "~");

        /** Empty when it cannot be read. */
        public static Optional<Place> parse(@Nullable String text) {
            var at = text == null ? -1 : text.indexOf('~');
            try {
                return at < 0 ? Optional.empty() : Optional.of(new Place(LocalDate.parse(text.substring(0, at)), text.substring(at + 1)));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        public boolean isBefore(Entry entry) {
            int days = entry.on().from().compareTo(day);
            return days < 0 || days == 0 && entry.key().compareTo(key) < 0;
        }

        @Override
        public String toString() {
            return day + "~" + key;
        }
    }
}
