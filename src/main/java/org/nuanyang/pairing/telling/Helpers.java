package org.nuanyang.pairing.telling;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.documents.telling.Word.Type;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who helps: as what, how many, and which pairings began and ended. */
@Component
@Order(20)
class Helpers implements Teller {
    private final HelperSql sql;
    private final ToldPlaces places;
    private final TransactionTemplate reading;

    Helpers(HelperSql sql, ToldPlaces places, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.places = places;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public String key() {
        return "pairing-helpers";
    }

    @Override
    public Topic topic() {
        return Topic.PAIRING;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return !voice.own() && (kind == DocumentKind.SUMMARY || kind == DocumentKind.BULLETIN);
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word("帮扶人", Type.NUMBER, "正在帮扶的大人有几名，一人帮几名学生也算一名"),
                new Word("受帮扶", Type.NUMBER, "有大人正在帮扶的学生"),
                new Word("身份", Type.ROWS, "帮扶人按身份分，一种一行；一人有两种身份的各算一次", List.of(
                        new Word("身份名", Type.PHRASE, "教职工、党员、代理家长……"),
                        new Word("人数", Type.NUMBER, "这种身份的帮扶人"),
                        new Word("学生数", Type.NUMBER, "由他们帮扶的学生"))),
                new Word("身份数", Type.NUMBER, "帮扶人有几种身份"),
                new Word("结伴学生", Type.NUMBER, "有同学手拉手或做学习帮手的学生；两样都有的算两次"),
                new Word("新结对", Type.NUMBER, "这段时间开始的大人结对"),
                new Word("结束结对", Type.NUMBER, "这段时间结束的大人结对"),
                new Word("换人", Type.NUMBER, "其中交给别人接着帮的"));
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        return Words.inChinese(() -> Objects.requireNonNull(reading.execute(_ -> told(places.of(subject, viewer), subject))));
    }

    private Map<String, Datum> told(ToldPlace place, Subject subject) {
        var data = new HashMap<String, Datum>();
        var sums = sql.grownUps(place, subject.asOf());
        var kinds = sql.byKind(place, subject.asOf());
        var grownUps = kinds.stream().filter(each -> !each.kind().peers()).sorted(Comparator.comparing(HelperSql.OfKind::kind)).toList();
        data.put("帮扶人", number(sums.helpers(), null, "当日仍在帮扶的大人，一人只算一次。", place));
        data.put("受帮扶", number(sums.children(), null, "当日有大人帮扶的学生，一名只算一次。", place));
        data.put("身份", new Datum.Rows(grownUps.stream().map(each -> new Datum.Row(each.kind().name(), Map.of(
                "身份名", new Datum.Phrase(Words.say(each.kind())),
                "人数", number(each.helpers(), null, "当日以这种身份帮扶的大人。", place),
                "学生数", number(each.children(), null, "当日由这种身份的大人帮扶的学生。", place)))).toList()));
        data.put("身份数", number(grownUps.size(), null, "当日帮扶人的身份有几种。", place));
        data.put("结伴学生", number(kinds.stream().filter(each -> each.kind().peers()).mapToLong(HelperSql.OfKind::children).sum(), null, "当日有同学结伴互助的学生，按手拉手和学习帮手分别计。", place));
        var changes = sql.changes(place);
        var before = place.before() == null ? null : sql.changes(place.before());
        data.put("新结对", number(changes.begun(), before == null ? null : before.begun(), "这段时间开始的大人结对，误登的除外。", place));
        data.put("结束结对", number(changes.ended(), before == null ? null : before.ended(), "这段时间结束的大人结对，误登的除外。", place));
        data.put("换人", number(changes.handedOver(), before == null ? null : before.handedOver(), "这段时间结束的大人结对中，交给别人接着帮的。", place));
        return data;
    }

    private static Datum number(long value, @Nullable Long before, String definition, ToldPlace place) {
        return new Datum.Number(value, before, place.origin(definition));
    }
}
