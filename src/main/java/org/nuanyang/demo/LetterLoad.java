package org.nuanyang.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Ids;
import org.nuanyang.mind.letter.Letters;
import org.nuanyang.mind.letter.box.Boxes;
import org.nuanyang.mind.letter.slot.OpenBox;
import org.nuanyang.mind.letter.slot.Sent;
import org.nuanyang.mind.letter.slot.Slot;
import org.nuanyang.mind.letter.slot.Typed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The letter box of 青石小学: one letter answered, whose code the console tells, one unanswered, and one with words for which somebody must look at
 * once. Laid when the program is up, if the school has no box yet.
 */
@Component
@ConditionalOnBooleanProperty("nuanyang.demo")
class LetterLoad {
    private final Boxes boxes;
    private final Slot slot;
    private final Letters letters;
    private final Viewers viewers;

    LetterLoad(Boxes boxes, Slot slot, Letters letters, Viewers viewers) {
        this.boxes = boxes;
        this.slot = slot;
        this.letters = letters;
        this.viewers = viewers;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void tell() {
        var school = School.qingshi().school().id();
        var psychologist = viewers.find(CountyDraw.FIRST_COUNTY, School.qingshi().psychologist().id()).orElse(null);
        if (psychologist == null) return;
        var words = words();
        boolean first = within(psychologist, viewer -> boxes.of(school, viewer)).isEmpty();
        if (first) within(psychologist, viewer -> boxes.set(school, 0, true, words.getProperty("letter.place"), viewer));
        var box = within(psychologist, viewer -> boxes.of(school, viewer)).flatMap(each -> slot.at(each.code())).orElse(null);
        if (box == null) return;
        if (first) {
            send(box, words, "waiting");
            send(box, words, "danger");
        }
        var code = send(box, words, "answered");
        if (first) answer(words, psychologist);
        Console.say("demo.letter-box", box.url(), code);
    }

    /** Sent again it is the same letter, with the same code. */
    private String send(OpenBox box, Properties words, String which) {
        var form = UUID.nameUUIDFromBytes(("letter " + which).getBytes(UTF_8));
        var sent = slot.send(box, new Typed(form, false, "", "", words.getProperty("letter." + which)), "127.0.0.1");
        return sent instanceof Sent.Kept(var code) ? code : "";
    }

    private void answer(Properties words, Viewer by) {
        var text = words.getProperty("letter.answered");
        within(by, viewer -> {
            for (var each : letters.list(true, viewer))
                if (letters.find(each.id(), viewer).letters().getFirst().text().equals(text)) letters.answer(each.id(), Ids.next(), 1, words.getProperty("letter.answer"), false, viewer);
            return viewer;
        });
    }

    private static <R> R within(Viewer by, Function<Viewer, R> work) {
        return by.scope().sight().call(() -> work.apply(by));
    }

    private static Properties words() {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource("letters.properties", LetterLoad.class), UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
