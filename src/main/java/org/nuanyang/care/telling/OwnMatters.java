package org.nuanyang.care.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.queue.Share;
import org.nuanyang.care.telling.OwnWork.Work;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;

/** Tells of some matters what the author has done, and what was owed: of a helper, by themselves; of a psychology teacher, by all of the school. */
class OwnMatters implements Teller {
    private static final String OWN = "care.telling.own.", OF_ALL = "care.telling.own.school.";

    private final Topic topic;
    private final Set<Voice> voices;
    private final List<Matter> matters;
    private final OwnWork work;

    OwnMatters(Topic topic, Set<Voice> voices, List<Matter> matters, OwnWork work) {
        this.topic = topic;
        this.voices = voices;
        this.matters = matters;
        this.work = work;
    }

    @Override
    public String key() {
        return "care-own-" + topic.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && voices.contains(voice);
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<Word>();
        var owed = voices.contains(Voice.HELPER) ? OWN : OF_ALL;
        for (var matter : matters) {
            var name = Matters.name(matter);
            words.add(new Word(name + "次数", Word.Type.NUMBER, Words.say("care.telling.own.times", Words.say(matter))));
            words.add(new Word(name + "学生数", Word.Type.NUMBER, Words.say("care.telling.own.children", Words.say(matter))));
            words.add(new Word(name + "应做", Word.Type.NUMBER, Words.say(owed + "owed", Words.say(matter))));
            words.add(new Word(name + "完成", Word.Type.NUMBER, Words.say(owed + "done", Words.say(matter))));
            words.add(new Word(name + "未做", Word.Type.NUMBER, Words.say(owed + "missed", Words.say(matter))));
            words.add(new Word(name + "落实率", Word.Type.SHARE, Words.say(owed + "rate", Words.say(matter))));
        }
        return words;
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        return Words.inChinese(() -> {
            var told = work.of(subject, viewer);
            var data = new LinkedHashMap<String, Datum>();
            for (var matter : matters) tell(matter, told.now(), told.before(), new Own(subject, viewer), data);
            return data;
        });
    }

    /** Of what was neither owed nor done no record tells. */
    private static void tell(Matter matter, Work now, @Nullable Work before, Own own, Map<String, Datum> data) {
        var name = Matters.name(matter);
        var share = now.owed(matter);
        var earlier = before == null || before.owed(matter).owed() == 0 ? null : before.owed(matter);
        if (now.done(matter).times() > 0 || share.owed() > 0) data.put(name + "次数", new Datum.Number(now.done(matter).times(), before == null ? null : before.done(matter).times(), own.origin("times", matter)));
        if (!few(matter, now)) data.put(name + "学生数", new Datum.Number(now.done(matter).children(), before == null || few(matter, before) ? null : before.done(matter).children(), own.origin("children", matter)));
        data.put(name + "应做", new Datum.Number(share.owed(), earlier == null ? null : earlier.owed(), own.owed("owed", matter)));
        data.put(name + "完成", new Datum.Number(share.done(), earlier == null ? null : earlier.done(), own.owed("done", matter)));
        data.put(name + "未做", new Datum.Number(missed(share), earlier == null ? null : missed(earlier), own.owed("missed", matter)));
        var rate = own.owed("rate", matter);
        data.put(name + "落实率", new Datum.Share(share.done(), share.owed(), earlier == null ? null : new Datum.Share(earlier.done(), earlier.owed(), null, rate), rate));
    }

    /** So few were counselled that their number shows who. */
    private static boolean few(Matter matter, Work work) {
        return matter == Matter.COUNSELLING && SmallCounts.alone(Math.toIntExact(work.done(matter).children())).isEmpty();
    }

    private static long missed(Share share) {
        return share.owed() - share.done();
    }

    /** Where a figure of somebody's own doing comes from: it opens to the records that oneself has made. */
    record Own(Subject subject, Viewer viewer) {
        Origin origin(String what, Matter matter) {
            return new Origin(Words.say(OWN + what, Words.say(matter)), between(), Words.say("care.telling.own.scope", viewer.name(), subject.place().name()),
                    "/care-records?kind=" + matter + "&who=" + viewer.account());
        }

        /** A helper owes what is written to them; what psychology teachers owe, all of a school owe together, whoever does it. */
        Origin owed(String what, Matter matter) {
            if (subject.voice() != Voice.PSYCHOLOGY) return origin(what, matter);
            return new Origin(Words.say(OF_ALL + what, Words.say(matter)), between(), subject.place().name(), "/care-records?kind=" + matter);
        }

        private String between() {
            return Words.say("care.telling.between", subject.stretch().from().toString(), subject.asOf().toString());
        }
    }
}
