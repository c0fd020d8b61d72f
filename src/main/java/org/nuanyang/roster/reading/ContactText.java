package org.nuanyang.roster.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;

/** People in one cell: 父：张三 138… 母：李四 139…, 何秀兰（祖母）, 祖母李秀英 138…. */
record ContactText(@Nullable Relation relation, @Nullable String name, List<Phone> phones) {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<phone>1\\d{2}[- ]?\\d{4}[- ]?\\d{4}(?!\\d)|0\\d{2,3}-?\\d{7,8})|(?<word>[\\p{IsHan}〇·]+)|(?<mark>[:/、,;])");
    private static final Pattern FILLER = Pattern.compile("姓名|电话|联系|手机|联系电话|联系方式|号码|家长|监护人|手机号");

    /** Everybody the text names, in order. */
    static List<ContactText> all(String text) {
        var people = new ArrayList<Draft>();
        var current = new Draft();
        var tokens = TOKEN.matcher(Plain.tidy(text).replace('：', ':').replace('（', '(').replace('）', ')')
                .replace('，', ',').replace('；', ';').replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan}(?: |$|\\())", ""));
        while (tokens.find()) {
            var phone = tokens.group("phone");
            var word = tokens.group("word");
            if (phone != null) current.phones.add(new Phone(phone.replaceAll("[- ]", "")));
            else if (word != null && !FILLER.matcher(word).matches()) {
                var relation = RelationText.of(word);
                int leading = relation.isPresent() ? word.length() : RelationText.leading(word);
                boolean startsNew = !current.phones.isEmpty() || (leading > 0 ? current.relation != null : current.name != null);
                if (startsNew) {
                    people.add(current);
                    current = new Draft();
                }
                if (leading > 0 && word.length() - leading != 1) current.relation = RelationText.of(word.substring(0, leading)).orElseThrow();
                else leading = 0;
                if (leading < word.length()) current.name = NameText.read(word.substring(leading));
            }
        }
        people.add(current);
        return people.stream().filter(Draft::told).map(Draft::done).toList();
    }

    private static final class Draft {
        private @Nullable Relation relation;
        private @Nullable String name;
        private final List<Phone> phones = new ArrayList<>();

        boolean told() {
            return relation != null || name != null || !phones.isEmpty();
        }

        ContactText done() {
            return new ContactText(relation, name, List.copyOf(phones));
        }
    }
}
