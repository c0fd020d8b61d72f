package org.nuanyang.risk.telling;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells in summaries and bulletins; what each of its names means stands in the bundle, and is what the annex says of the figure. */
abstract class RiskTeller implements Teller {
    private final String key;
    private final Topic topic;
    private final Set<Voice> voices;
    private final ToldPlaces places;
    private final TransactionTemplate reading;

    RiskTeller(String key, Topic topic, Set<Voice> voices, ToldPlaces places, PlatformTransactionManager transactions) {
        this.key = key;
        this.topic = topic;
        this.voices = Set.copyOf(voices);
        this.places = places;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return voices.contains(voice) && (kind == DocumentKind.SUMMARY || kind == DocumentKind.BULLETIN);
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        return Words.inChinese(() -> Objects.requireNonNull(reading.execute(_ -> told(places.of(subject, viewer), subject, viewer))));
    }

    abstract Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer);

    Word word(String name, Word.Type type, String meaning) {
        return new Word(name, type, meaning(meaning));
    }

    Datum.Number number(long value, @Nullable Long before, String meaning, ToldPlace place, @Nullable String url) {
        return new Datum.Number(value, before, origin(meaning, place, url));
    }

    Origin origin(String meaning, ToldPlace place, @Nullable String url) {
        var origin = place.origin(meaning(meaning));
        return new Origin(origin.definition(), origin.period(), origin.scope(), url);
    }

    private String meaning(String of) {
        return Words.inChinese(() -> Words.say("risk.telling." + of));
    }

    /** A sum over schools is this place's only when they are its schools. */
    static boolean same(List<Org> schools, ToldPlace place) {
        return place.schools() == null || place.schools().equals(ids(schools));
    }

    private static Set<UUID> ids(List<Org> schools) {
        return schools.stream().map(school -> school.id().value()).collect(Collectors.toSet());
    }

    /** Whether there are any and how many is not told. */
    static Datum.Phrase few(SmallCounts.Line line) {
        return new Datum.Phrase(line.total().isEmpty() ? Words.say("risk.telling.few") : "");
    }
}
