package org.nuanyang.reports.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.CountyTexts;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.reports.wording.TextApart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The items and what proves each: those that the product brings, or the county's own. */
@Component
class Items implements TextApart {
    private static final String KEY = "reports-inspection-items";

    private final String shipped;
    private final ObjectProvider<CountyTexts> counties;

    Items(ObjectProvider<CountyTexts> counties) throws IOException {
        this.counties = counties;
        this.shipped = new ClassPathResource("inspection/items.txt").getContentAsString(StandardCharsets.UTF_8);
        if (!problems(shipped).isEmpty()) throw new IllegalStateException("inspection/items.txt: " + problems(shipped));
    }

    /** A county's text that a newer version of the product no longer understands gives way to ours. */
    List<Item> of(int county) {
        return read(counties.orderedStream().flatMap(each -> each.text(KEY, county).stream()).findFirst().filter(text -> problems(text).isEmpty()).orElse(shipped));
    }

    private static List<Item> read(String text) {
        return text.lines().filter(Item::isOne).map(Item::of).toList();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String group() {
        return Words.say("reports.inspection");
    }

    @Override
    public String shipped() {
        return shipped;
    }

    @Override
    public List<Word> words() {
        return List.of();
    }

    @Override
    public List<String> problems(String text) {
        var problems = new ArrayList<String>();
        var names = new HashSet<String>();
        var lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!Item.isOne(lines.get(at))) continue;
            try {
                var item = Item.of(lines.get(at));
                if (item.name().isEmpty() || !names.add(item.name())) problems.add(Refusal.of("reports.inspection.item.name", at + 1, item.name()).words());
            } catch (IllegalArgumentException unreadable) {
                problems.add(Refusal.of("reports.inspection.item.line", at + 1, lines.get(at)).words());
            }
        }
        if (names.isEmpty() && problems.isEmpty()) problems.add(Refusal.of("reports.inspection.item.none").words());
        return problems;
    }
}
