package org.nuanyang.shell;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nuanyang.common.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all sources have for a person, in their order, but what is urgent first. Most of the modules have nothing, so that a transaction for each would cost more than what is read in it;
 * where one of them cannot be read, the others are read without it, and its part says so.
 */
final class TodaySections {
    private static final Logger LOG = LoggerFactory.getLogger(TodaySections.class);

    private final List<TodaySource> sources;
    private final Together together;

    TodaySections(List<TodaySource> sources, Together together) {
        this.sources = sources.stream().sorted(Comparator.comparingInt(TodaySource::order)).toList();
        this.together = together;
    }

    List<TodaySection> of(Person person) {
        var found = new HashMap<TodaySource, List<TodaySection>>();
        if (!all(found, person)) {
            found.clear();
            for (var source : sources) if (!source.apart()) found.put(source, alone(source, () -> together.read(() -> source.sections(person))));
        }
        for (var source : sources) if (source.apart()) found.put(source, alone(source, () -> source.sections(person)));
        return sources.stream().flatMap(source -> found.get(source).stream()).filter(TodaySection::shown).sorted(Comparator.comparing(TodaySection::urgent).reversed()).toList();
    }

    /** False when one of them could not be read: then nothing of their common transaction holds. */
    private boolean all(Map<TodaySource, List<TodaySection>> found, Person person) {
        try {
            return together.read(() -> {
                for (var source : sources) if (!source.apart()) found.put(source, source.sections(person));
                return true;
            });
        } catch (RuntimeException broken) {
            LOG.warn("today is read one by one", broken);
            return false;
        }
    }

    private static List<TodaySection> alone(TodaySource source, Supplier<List<TodaySection>> sections) {
        try {
            return sections.get();
        } catch (RuntimeException broken) {
            LOG.error("today without {}", source.getClass().getName(), broken);
            return List.of(new TodaySection(Words.say(source.key()), null, List.of(), List.of(), false, Words.say("shell.today.unread")));
        }
    }
}
