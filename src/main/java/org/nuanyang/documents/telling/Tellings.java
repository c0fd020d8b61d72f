package org.nuanyang.documents.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Telling.Cited;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that modules tell of a subject, said in the county's texts or in ours. */
@Component
public class Tellings {
    private static final Logger LOG = LoggerFactory.getLogger(Tellings.class);

    private final List<Teller> tellers;
    private final List<CountyTexts> counties;

    Tellings(ObjectProvider<Teller> tellers, ObjectProvider<CountyTexts> counties) {
        this.tellers = tellers.orderedStream().sorted(Comparator.comparing(Teller::topic)).toList();
        this.counties = counties.orderedStream().toList();
    }

    /** In the order of their topics; those who have nothing to say are among them, for what is not recorded. */
    public List<Telling> of(Subject subject, Viewer viewer) {
        return tellers.stream().filter(teller -> teller.speaks(subject.kind(), subject.voice())).map(teller -> told(teller, subject, viewer)).toList();
    }

    /** Every figure that is known of a subject, said or not, as it would be printed, by its address. */
    public Map<String, Cited> figures(Subject subject, Viewer viewer) {
        var figures = new HashMap<String, Cited>();
        tellers.stream().filter(teller -> teller.speaks(subject.kind(), subject.voice()))
                .forEach(teller -> figures.putAll(Words.inChinese(() -> Printed.of(teller, subject, teller.tell(subject, viewer)))));
        return figures;
    }

    /** What a text would say of a subject, before it is in force; of a text with problems, what can be said. */
    public Telling preview(Teller teller, String text, Subject subject, Viewer viewer) {
        return said(teller, Template.read(text, teller.words()).template(), subject, viewer);
    }

    public List<TemplateProblem> problems(Teller teller, String text) {
        return Template.read(text, teller.words()).problems();
    }

    /** In the order of their topics. */
    public List<Teller> tellers() {
        return tellers;
    }

    /** @throws NotFound when there is none of this key */
    public Teller teller(String key) {
        return tellers.stream().filter(teller -> teller.key().equals(key)).findFirst().orElseThrow(NotFound::new);
    }

    /** The text that the product brings. */
    public String shipped(Teller teller) {
        try (var in = teller.getClass().getResourceAsStream("/telling/" + teller.key() + ".txt")) {
            if (in == null) throw new IllegalStateException("no text for " + teller.key());
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Telling told(Teller teller, Subject subject, Viewer viewer) {
        return said(teller, template(teller, subject.place().county()), subject, viewer);
    }

    private static Telling said(Teller teller, Template template, Subject subject, Viewer viewer) {
        return Words.inChinese(() -> Composer.compose(template, teller, subject, teller.tell(subject, viewer)));
    }

    /** A county's text that a newer version of the product no longer understands gives way to ours. */
    private Template template(Teller teller, int county) {
        var own = counties.stream().flatMap(texts -> texts.text(teller.key(), county).stream()).findFirst().map(text -> Template.read(text, teller.words()));
        if (own.isPresent() && own.get().sound()) return own.get().template();
        own.ifPresent(reading -> LOG.warn("county {}: its text of {} is not understood, ours is said: {}", county, teller.key(), reading.problems()));
        return Template.read(shipped(teller), teller.words()).template();
    }
}
