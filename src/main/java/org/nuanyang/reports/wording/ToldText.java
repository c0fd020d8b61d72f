package org.nuanyang.reports.wording;

import java.util.List;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Tellings;
import org.nuanyang.documents.telling.Word;

/** What a teller says in documents. */
record ToldText(Teller teller, Tellings tellings) implements TextApart {
    @Override
    public String key() {
        return teller.key();
    }

    @Override
    public String group() {
        return teller.topic().words();
    }

    @Override
    public String shipped() {
        return tellings.shipped(teller);
    }

    @Override
    public List<Word> words() {
        return teller.words();
    }

    @Override
    public List<String> problems(String text) {
        return tellings.problems(teller, text).stream().map(each -> Refusal.of("reports.wording.line", each.line(), each.sentence()).words()).toList();
    }
}
